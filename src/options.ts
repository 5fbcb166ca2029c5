// Written by npm run generate from the settings (settings.ts).
import type { ClockMode, ClockText, Duration } from './clock.js';
import type { UserRole } from './contract/names.js';
import type { FixturesSource } from './seed/fixtures-input.js';

/** How to start a mock: any setting of the command line, as a value or as its text. Nothing is logged unless `logLevel` says so. */
export interface IpsMockOptions {
  /**
   * Port to listen on; 0 takes a free one.
   *
   * @defaultValue `8780`
   */
  readonly port?: number | `${number}` | undefined;
  /**
   * Address to listen on; 0.0.0.0 for all.
   *
   * @defaultValue `127.0.0.1`
   */
  readonly host?: '127.0.0.1' | '0.0.0.0' | '::' | (string & {}) | undefined;
  /**
   * Port to serve HTTPS on as well; 0 takes a free one.
   *
   * @defaultValue `none`
   */
  readonly httpsPort?: number | `${number}` | 'none' | undefined;
  /**
   * PEM file with the certificate for HTTPS; "none": one is generated at startup.
   *
   * @defaultValue `none`
   */
  readonly tlsCert?: string | undefined;
  /**
   * PEM file with the private key of the certificate.
   *
   * @defaultValue `none`
   */
  readonly tlsKey?: string | undefined;
  /**
   * SQLite file to store everything in; :memory: keeps nothing after the mock stops.
   *
   * @defaultValue `:memory:`
   */
  readonly db?: ':memory:' | (string & {}) | undefined;
  /**
   * How time passes: real, x60 (60 times as fast; any factor from x0.001 to x100000), manual, manual@2027-01-31T08:00:00Z.
   *
   * @defaultValue `real`
   */
  readonly clock?: ClockText | ClockMode | undefined;
  /**
   * Lenient: unknown users and companies are created on first use, with the password of that call; strict: only known ones.
   *
   * @defaultValue `lenient`
   */
  readonly auth?: 'lenient' | 'strict' | undefined;
  /**
   * Role of users created on first use: IpsAdmin, IpsCompanyAdmin, IpsUser, WebServiceUser, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser.
   *
   * @defaultValue `IpsAdmin`
   */
  readonly lenientRole?: UserRole | undefined;
  /**
   * JSON file to fill a new database from; "default": the one in the package, "none": leave it empty. Several, in order, by several flags, or in the variable by commas.
   *
   * @defaultValue `default`
   */
  readonly fixtures?: FixturesSource | readonly FixturesSource[] | undefined;
  /**
   * Seed of all generated data: the same seed and requests give the same data.
   *
   * @defaultValue `1`
   */
  readonly seed?: number | `${number}` | undefined;
  /**
   * What operations without state answer: generate (a valid answer is generated) or fault (30000).
   *
   * @defaultValue `generate`
   */
  readonly unsupported?: 'generate' | 'fault' | undefined;
  /**
   * How long a job waits before it runs.
   *
   * @defaultValue `1s`
   */
  readonly waitTime?: Duration | undefined;
  /**
   * How long an item of a job takes.
   *
   * @defaultValue `1s`
   */
  readonly itemTime?: Duration | undefined;
  /**
   * How many items a job has if its request does not determine them.
   *
   * @defaultValue `3-5`
   */
  readonly items?: number | `${number}` | `${number}-${number}` | { readonly min: number; readonly max: number } | undefined;
  /**
   * How long a job stays Stopping.
   *
   * @defaultValue `500ms`
   */
  readonly stopTime?: Duration | undefined;
  /**
   * How long getActiveJobs lists a job after it is Done.
   *
   * @defaultValue `10s`
   */
  readonly doneTime?: Duration | undefined;
  /**
   * How many jobs run at once; the others wait.
   *
   * @defaultValue `all`
   */
  readonly maxRunning?: number | `${number}` | 'all' | undefined;
  /**
   * How many things that fall due one advance of a manual clock carries out before it gives up.
   *
   * @defaultValue `1000000`
   */
  readonly advanceLimit?: number | `${number}` | undefined;
  /**
   * Time zone of schedules and of times in job names, such as America/New_York.
   *
   * @defaultValue `UTC`
   */
  readonly timeZone?: 'UTC' | (string & {}) | undefined;
  /**
   * ServerName of active jobs.
   *
   * @defaultValue `ips-mock`
   */
  readonly serverName?: string | undefined;
  /**
   * Locale of messages if a request names none.
   *
   * @defaultValue `en-US`
   */
  readonly locale?: 'en' | 'de' | 'es' | 'fr' | 'ja' | 'pt-BR' | 'zh-CN' | (string & {}) | undefined;
  /**
   * Whether #mock directives in job names and descriptions take effect.
   *
   * @defaultValue `on`
   */
  readonly directives?: boolean | 'on' | 'off' | undefined;
  /**
   * Largest request body that is accepted, decompressed.
   *
   * @defaultValue `10485760`
   */
  readonly maxBody?: number | `${number}` | undefined;
  /**
   * Largest body of a request to /__admin/ that is accepted, decompressed; a state may be 50 times as large.
   *
   * @defaultValue `10485760`
   */
  readonly maxAdminBody?: number | `${number}` | undefined;
  /**
   * How long the headers of a request may take, from its first byte or from the connection; none: as long as they take.
   *
   * @defaultValue `60s`
   */
  readonly headersTimeout?: Duration | 'none' | undefined;
  /**
   * How long the body of a request, or of an answer, may stand still on its way; none: as long as it likes.
   *
   * @defaultValue `5m`
   */
  readonly bodyTimeout?: Duration | 'none' | undefined;
  /**
   * How many connections each port takes.
   *
   * @defaultValue `1000`
   */
  readonly maxConnections?: number | `${number}` | undefined;
  /**
   * Uploaded files up to this size are kept; of larger ones, only size and hash.
   *
   * @defaultValue `1048576`
   */
  readonly keepFiles?: number | `${number}` | undefined;
  /**
   * How many bytes of memory all snapshots may take; one for which there is no room is refused.
   *
   * @defaultValue `536870912`
   */
  readonly keepSnapshots?: number | `${number}` | undefined;
  /**
   * Uploaded files that no asset has any more (replaced, or failed) are kept up to this many bytes together, the latest ones.
   *
   * @defaultValue `33554432`
   */
  readonly keepUnused?: number | `${number}` | undefined;
  /**
   * How many finished jobs are kept, with their logs; the oldest are erased. all: keeps all.
   *
   * @defaultValue `10000`
   */
  readonly keepJobs?: number | `${number}` | 'all' | undefined;
  /**
   * How many of the latest mails are kept; all: keeps all.
   *
   * @defaultValue `1000`
   */
  readonly keepMails?: number | `${number}` | 'all' | undefined;
  /**
   * How long the zip file of an export can be downloaded.
   *
   * @defaultValue `7d`
   */
  readonly exportTime?: Duration | undefined;
  /**
   * Hosts besides this machine that completion URLs may call, separated by commas; *: any.
   *
   * @defaultValue `localhost`
   */
  readonly callbackHosts?: string | readonly string[] | undefined;
  /**
   * How many of the latest calls GET /__admin/requests lists; 0 keeps none.
   *
   * @defaultValue `1000`
   */
  readonly journal?: number | `${number}` | undefined;
  /**
   * Separate port for /__admin/, which no other port serves then; 0 takes a free one.
   *
   * @defaultValue `none`
   */
  readonly adminPort?: number | `${number}` | 'none' | undefined;
  /**
   * Token that requests to /__admin/ must send, as Authorization: Bearer TOKEN.
   *
   * @defaultValue `none`
   */
  readonly adminToken?: string | undefined;
  /**
   * Further hosts that requests to /__admin/ may be addressed to, separated by commas; any-address: any IP address.
   *
   * @defaultValue `localhost`
   */
  readonly adminHosts?: string | readonly string[] | undefined;
  /**
   * The page at /, for browsers: on, or off to leave it out; it is where /__admin/ is, and asks for the token.
   *
   * @defaultValue `on`
   */
  readonly page?: 'on' | 'off' | undefined;
  /**
   * What is logged on stderr: trace, debug, info, warn, error, fatal, silent.
   *
   * @defaultValue `silent`
   */
  readonly logLevel?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent' | undefined;
  /**
   * How the log is written: pretty, json, or auto (pretty on a terminal, else json).
   *
   * @defaultValue `auto`
   */
  readonly logFormat?: 'pretty' | 'json' | 'auto' | undefined;
  /**
   * Service that answers in place of the mock, such as https://s7sps1apissl.scene7.com; injected faults, stubs and --play come first.
   *
   * @defaultValue `none`
   */
  readonly forward?: string | undefined;
  /**
   * Hosts that injected faults may forward calls to, besides that of --forward, separated by commas.
   *
   * @defaultValue `none`
   */
  readonly forwardHosts?: string | readonly string[] | undefined;
  /**
   * How long a service may stay silent before a call ends in a fault.
   *
   * @defaultValue `60s`
   */
  readonly forwardTimeout?: Duration | undefined;
  /**
   * Whether the service's address is replaced by the mock's in WSDLs and other answers.
   *
   * @defaultValue `off`
   */
  readonly forwardRewrite?: boolean | 'on' | 'off' | undefined;
  /**
   * New file to record all requests and answers in, without secrets.
   *
   * @defaultValue `none`
   */
  readonly record?: string | undefined;
  /**
   * Whether recordings have stand-ins for handles, names and mail addresses.
   *
   * @defaultValue `off`
   */
  readonly anonymize?: boolean | 'on' | 'off' | undefined;
  /**
   * Recording whose answers are given to the calls that it holds.
   *
   * @defaultValue `none`
   */
  readonly play?: string | undefined;
}
