import { createHash } from 'node:crypto';
import { typeOfFile } from '../assets/asset-type.js';
import { treatmentOf } from './anonymized-field.js';
import type { Exchange, RecordedFile } from './exchange.js';
import { isKeptName, StandIns } from './stand-ins.js';
import { ALL_CONSTANTS, isOperationName, isStandardWord, withGaps } from './standard-texts.js';
import { leavesOf, type PlacedLeaf, withLeaves } from './xml-leaves.js';

/*
 * A recording that is anonymized says what was called and how it was answered, but not whose account it was. What is kept is listed
 * (anonymized-field.ts, standard-texts.ts, HEADERS below): whatever is not known to be of the service's own is replaced.
 */

/** Rows of logs whose message is a name that somebody gave. */
const BARE_NAMES: ReadonlySet<string> = new Set(['OriginalJobName', 'InitiatingJobName', 'JobClient']);

/** Numbers, truth values and moments. */
const PLAIN = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN|true|false|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)$/;

/** A number, with or without a unit. */
const SIZE = /^[\d.,\s]+(?:k?B|MB|ko|Mo|o|bytes?|octets?|Byte)?$/;

/** A page of a server: all of its texts are the server's. */
const PAGE = /^\s*<(?:!doctype\s+html|html)\b/i;

/** What the value of a setting looks like. */
const SETTING = /^[\w .,:;#*?/+()%[\]-]{0,200}$/;

/** Headers that say nothing of who calls whom. */
const HEADERS = new Set(
  `accept accept-charset accept-encoding accept-language accept-ranges age allow cache-control connection content-encoding content-language
   content-length content-type date etag expect expires if-modified-since if-none-match keep-alive last-modified mime-version pragma retry-after
   server te trailer transfer-encoding upgrade vary x-powered-by authorization proxy-authorization cookie set-cookie`.split(/\s+/),
);
const HOST_HEADERS = new Set(['host', 'x-forwarded-host', 'x-forwarded-for', 'x-real-ip', 'x-forwarded-server', 'true-client-ip']);
const URL_HEADERS = new Set(['location', 'content-location', 'referer', 'origin']);

/** What a text of the service consists of. */
const TOKEN =
  /"[^"]*"|'[^'\s]*'|[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+|(?:\b[a-z]{1,3}\||\b\d+\|)[^\s"'<>,;]*|[^\s<>"'|,;:()&=/\\@]{1,100}@[^\s<>"'|,;:()&=/\\@]{1,255}|\d{4}-\d\d-\d\d[-T ]\d\d:\d\d:\d\d(?:\.\d+)?|[^\s"'<>=;,()/\\]{0,300}[/\\][^\s"'<>=;,()]*|[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/giu;

/** Replaces what could tell whose recording it is: the same value always by the same stand-in. */
export class Anonymizer {
  readonly #standIns = new StandIns();
  /** Messages of the exchange at hand, by what they were: the same one is in its body and in its parameters. */
  readonly #messages = new Map<string, string>();
  /** What the bodies of the exchange at hand consist of. */
  readonly #leaves = new Map<string, readonly PlacedLeaf[]>();
  #isLearning = false;

  /** An exchange with stand-ins; what it is given was masked. */
  standIn(exchange: Exchange): Exchange {
    this.#messages.clear();
    // Names first: a message may have names of several words in it, and come before they are known.
    this.#isLearning = true;
    this.#replaced(exchange);
    this.#isLearning = false;
    const replaced = this.#replaced(exchange);
    this.#leaves.clear();
    return replaced;
  }

  #replaced(exchange: Exchange): Exchange {
    const { path, caller, params, request, answer, fault, trouble, operation } = exchange;
    const { documents, files } = request;
    const standIns = this.#standIns;
    const around = operation === null ? [] : [operation];
    return {
      ...exchange,
      path: standIns.target(path, isOperationName),
      caller: caller === null ? null : this.#userIn(caller),
      params: params && this.#object(params, around),
      request: {
        ...request,
        headers: this.#headers(request.headers),
        body: this.#body(request.body),
        ...(documents && { documents: mapped(documents, (text, name) => this.#document(text, name)) }),
        ...(files && { files: files.map((file) => this.#file(file)) }),
      },
      answer: answer && { ...answer, headers: this.#headers(answer.headers), body: this.#body(answer.body) },
      fault: fault && { ...fault, reason: this.#message(fault.reason) },
      trouble: trouble === null ? null : this.#message(trouble),
    };
  }

  #headers(headers: Readonly<Record<string, string>>): Record<string, string> {
    return mapped(headers, (value, name) => {
      if (HEADERS.has(name)) return value;
      if (HOST_HEADERS.has(name)) return value.replace(/[^\s,]+/g, (host) => this.#standIns.host(host));
      if (URL_HEADERS.has(name)) return this.#standIns.url(value);
      // What programs say of themselves, but for addresses.
      if (name === 'user-agent') return value.replace(/\S*:\/\/\S*|\S+@\S+/g, (found) => this.#standIns.value(found, 'Text'));
      return this.#message(value);
    });
  }

  /** A body: XML, JSON, or a text of a server's. */
  #body(body: string): string {
    const first = /\S/.exec(body)?.[0];
    if (first === '<' || first === '\ufeff') return this.#xml(body);
    if (first === '{' || first === '[') return this.#json(body);
    return this.#message(body);
  }

  #xml(text: string): string {
    let leaves = this.#leaves.get(text);
    if (!leaves) {
      leaves = leavesOf(text);
      this.#leaves.set(text, leaves);
    }
    const isPage = PAGE.test(text);
    return withLeaves(text, leaves, (leaf) => (isPage ? this.#message(leaf.text) : this.#field(leaf.name, leaf.path, leaf.text, leaf.siblings)));
  }

  #json(text: string): string {
    try {
      return JSON.stringify(this.#deep(JSON.parse(text), '', []));
    } catch {
      // Not well-formed, or too deep for anybody.
      return this.#message(text);
    }
  }

  #document(text: string, name: string): string {
    return /^\s*\ufeff?\s*</.test(text) ? this.#body(text) : this.#field(name, [], text, NONE);
  }

  #file({ part, fileName, sha256, content: _, ...rest }: RecordedFile): RecordedFile {
    const hash = createHash('sha256').update(this.#standIns.number('sha256', sha256)).digest('hex');
    const named = fileName === null ? null : this.#standIns.value(fileName, 'File');
    return { ...rest, part: isStandardWord(part.toLowerCase()) ? part : this.#standIns.name(part, 'Name'), fileName: named, sha256: hash };
  }

  #object(value: Readonly<Record<string, unknown>>, path: readonly string[]): Record<string, unknown> {
    const texts = new Map(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    return mapped(value, (own, name) => this.#deep(own, name, path, texts));
  }

  #deep(value: unknown, name: string, path: readonly string[], siblings: ReadonlyMap<string, string> = NONE): unknown {
    if (typeof value === 'string') return this.#trimmed(value, (text) => this.#field(name, path, text, siblings));
    if (Array.isArray(value)) return value.map((each) => this.#deep(each, name, path));
    if (typeof value !== 'object' || value === null) return value;
    // A plain object, which has names.
    return this.#object(value as Readonly<Record<string, unknown>>, name === '' ? path : [...path, name]);
  }

  /** Works on a text without the white space around it. */
  #trimmed(text: string, work: (core: string) => string): string {
    const core = text.trim();
    const start = text.indexOf(core);
    return core === '' ? text : text.slice(0, start) + work(core) + text.slice(start + core.length);
  }

  /** The text of a field. @param name undefined for text that is in none */
  #field(name: string | undefined, path: readonly string[], text: string, siblings: ReadonlyMap<string, string>): string {
    if (text === '') return text;
    if (name === undefined) return this.#message(text);
    const treatment = treatmentOf(name, path);
    const standIns = this.#standIns;
    switch (treatment.as) {
      case 'kept':
        return SETTING.test(text) ? text : this.#message(text);
      case 'constant':
        return PLAIN.test(text) || ALL_CONSTANTS.has(text) || this.#isOfService(text) ? text : standIns.value(text, 'Text');
      case 'handle':
        return standIns.handle(text, treatment.kind);
      case 'name':
        return standIns.value(text, treatment.label);
      case 'mail or name':
        return this.#userIn(text);
      case 'host':
        return standIns.host(text);
      case 'message':
        return BARE_NAMES.has(siblings.get('logType') ?? '') ? standIns.value(text, 'Job') : this.#message(text);
      case 'open':
        return PLAIN.test(text) || ALL_CONSTANTS.has(text) ? text : standIns.value(text, 'Text');
    }
  }

  #userIn(text: string): string {
    return this.#standIns.value(text, 'User');
  }

  /** A text that the service wrote: its words are kept, and what others gave is replaced. */
  #message(text: string): string {
    if (this.#isLearning || text === '') return text;
    const known = this.#messages.get(text);
    if (known !== undefined) return known;
    const replaced = this.#replacedMessage(text);
    this.#messages.set(text, replaced);
    return replaced;
  }

  #replacedMessage(text: string): string {
    const standIns = this.#standIns;
    const filled = withGaps(text, (value, isOwn) => (isOwn && this.#isFilling(value) ? value : standIns.value(value, 'File')));
    if (filled !== undefined) return filled;
    let result = '';
    let at = 0;
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      const [token] = match;
      const known = standIns.spacedNameAt(text, match.index, token);
      result += text.slice(at, match.index) + (known === undefined ? this.#token(token) : standIns.name(known, 'Name'));
      at = match.index + (known ?? token).length;
      // Standard texts may be within one: this is used by nobody else meanwhile.
      TOKEN.lastIndex = at;
    }
    return result + text.slice(at);
  }

  #token(token: string): string {
    const standIns = this.#standIns;
    const quote = token[0];
    if (quote === '"' || quote === "'") return `${quote}${this.#quoted(token.slice(1, -1))}${quote}`;
    if (/^\d+$/.test(token)) return token.length < 3 ? token : (standIns.knownNumber(token) ?? token);
    if (PLAIN.test(token) || this.#isOfService(token)) return token;
    if (/^\d{4}-\d\d-\d\d/.test(token)) return token;
    return standIns.value(token, /[/\\]/.test(token) || typeOfFile(token) !== undefined ? 'File' : 'Text');
  }

  /** Whether the service fills a gap of its texts with this: a number, a size, a type. */
  #isFilling(value: string): boolean {
    return SIZE.test(value) || this.#isOfService(value);
  }

  /** Whether a word, or a path of elements, consists of nothing but words of the service. */
  #isOfService(token: string): boolean {
    if (isKeptName(token)) return true;
    const isPath = token.includes('/');
    return token
      .split(/[./-]+/)
      .every((word) => (word === '' && isPath) || (isStandardWord(word.toLowerCase()) && !(isPath && this.#standIns.isName(word))));
  }

  /** What a text quotes: a name, unless it is a constant or a value. */
  #quoted(text: string): string {
    return PLAIN.test(text) || ALL_CONSTANTS.has(text) || isStandardWord(text.toLowerCase()) ? text : this.#standIns.value(text, 'Name');
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A record with its values replaced. */
function mapped<Value, Result>(record: Readonly<Record<string, Value>>, replace: (value: Value, name: string) => Result): Record<string, Result> {
  const result: Record<string, Result> = {};
  for (const [name, value] of Object.entries(record)) result[name] = replace(value, name);
  return result;
}
