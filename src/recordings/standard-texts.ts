import * as constants from '../contract/constants.js';
import { loadContract } from '../contract/load-contract.js';
import { JOB_KINDS } from '../jobs/kinds.js';
import { CATALOGUES } from '../jobs/languages.js';

/*
 * What the service says of itself, and no user has written: words that stay when a recording is anonymized.
 */

/** Every constant of the contract, such as the states of jobs and the types of assets. */
export const ALL_CONSTANTS: ReadonlySet<string> = new Set([...textsIn(constants), ...Object.values(JOB_KINDS).map(({ type }) => type)]);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What gaps of the standard texts are filled with that nobody gave: types, numbers, sizes. */
const OWN_GAPS: ReadonlySet<string> = new Set(['type', 'bytes', 'done', 'count', 'success', 'update', 'duplicate', 'warning', 'error', 'extension']);

/** A text of the catalogues, taken apart. */
interface Template {
  readonly start: string;
  readonly end: string;
  readonly pattern: RegExp;
  /** Of each gap, whether the service fills it with something of its own. */
  readonly isOwn: readonly boolean[];
}

/** Every text of the catalogues. */
const TEMPLATES: readonly Template[] = [...new Set(Object.values(CATALOGUES).flatMap((texts) => Object.values(texts)))].flatMap(templateOf);

function templateOf(text: string): Template[] {
  const parts = text.split(/\{(\w+)\}/);
  const isOwn = parts.filter((_, index) => index % 2 === 1).map((name) => OWN_GAPS.has(name));
  const literals = parts.filter((_, index) => index % 2 === 0);
  // A text that a gap alone makes is none.
  if (literals.join('').trim() === '') return [];
  const pattern = new RegExp(`^(${literals.map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(')(.*?)(')})$`, 's');
  return [{ start: literals[0] ?? '', end: literals.at(-1) ?? '', pattern, isOwn }];
}

/**
 * A standard text with what fills its gaps replaced; undefined for a text that is none.
 *
 * @param replace gives what to write for what fills a gap, by whether that ought to be something of the service's own
 */
export function withGaps(text: string, replace: (value: string, isOwn: boolean) => string): string | undefined {
  for (const { start, end, pattern, isOwn } of TEMPLATES) {
    if (!text.startsWith(start) || !text.endsWith(end)) continue;
    const parts = pattern.exec(text)?.slice(1);
    if (parts) return parts.map((part, index) => (index % 2 === 0 ? part : replace(part, isOwn[(index - 1) / 2] === true))).join('');
  }
  return undefined;
}

/** Words that texts of servers consist of, besides those of the contract and of the catalogues. */
const COMMON = `a about above access active after again all allowed already also an and any are as at available bad be been before below beyond
 between body both but by bytes call called caller can cannot case certificate change changed character characters closed code company
 connect connection contain contains content could data date database day days decimal decode deleted denied different directory disabled
 does done down due duplicate during each either element elements else empty enabled encoding end ended entry error errors every exceeded
 exception exist exists expected expired failed failure fault few field fields file files first folder for forbidden form format found from
 full gateway get given got group handle handles has have header here host hour hours how http https id if illegal in incorrect inside
 instead internal into invalid is isn it item items its itself job jobs just kb key kind known large last later least length less limit
 line list locked login long longer longest lost made make many mark match matches maximum may mb message method minimum minute minutes
 missing mode moment more most moved must name named names near needs negative neither network never new newer next no none nor not
 nothing now null number numbers of off old older on once one only open operation or other out outside over page param parameter
 parameters parse part parts password path paths pending per permission permitted place please port positive post posted previous problem
 process processed processing proxy queue range reached read reason received refused release rejected removed request requested required
 reset resource response retry role root row rows running same scheme second seconds see seems sent server service session set several
 should signed size small so soap socket some something space state status still stop stopped string submitted such support supported
 system take taken target temporarily text than that the their them then there these they thing this those through time timed timeout
 times to token too try two type types unable unauthorized unavailable under unexpected unknown unreachable unsupported until up update
 updated url use used user users using valid value values version versions very wait waiting warning was way well were what when where
 which while whole whose will with within without would write written wrong xml year years yes yet you your zip zone econnrefused
 econnreset etimedout enotfound eai_again epipe html head title center hr p h1 h2 div span br ul li meta style script nginx apache
 cloudfront akamai edge pre strong em table tr td lang en charset utf gmt utc mon tue wed thu fri sat sun jan feb mar apr jun jul aug
 sep oct nov dec scene7 ips adobe dynamic media classic s7 xsd xmlns soapenv envelope tns java org com net lang apache axis tomcat ipsapifault
 authenticationfault authorizationfault`;

let words: ReadonlySet<string> | undefined;

/** Whether a word is one of the service's, in small letters. */
export function isStandardWord(word: string): boolean {
  words ??= new Set(standardWords());
  return words.has(word);
}

function* standardWords(): Iterable<string> {
  yield* COMMON.split(/\s+/);
  const { operations, definitions } = loadContract();
  const fields = Object.values(definitions).flatMap((definition) => [definition.name, ...definition.fields.map(({ name }) => name)]);
  for (const name of [...operations.map((operation) => operation.name), ...fields]) yield name.toLowerCase();
  for (const constant of ALL_CONSTANTS) yield constant.toLowerCase();
  const texts = Object.values(CATALOGUES).flatMap((catalogue) => Object.values(catalogue));
  for (const text of texts) for (const [word] of text.replace(/\{\w+\}/g, ' ').matchAll(/[\p{L}\p{N}_]+/gu)) yield word.toLowerCase();
}

let operationNames: ReadonlySet<string> | undefined;

/** Whether a text is the name of an operation. */
export function isOperationName(text: string): boolean {
  operationNames ??= new Set(loadContract().operations.map(({ name }) => name));
  return operationNames.has(text);
}
