import { extensionOf, typeOfFile } from '../assets/asset-type.js';

/*
 * What is written in the place of what could tell whose recording it is. A value is taken apart at the signs between its parts (those of
 * handles, paths, addresses and moments), and each part gets the same stand-in wherever it stands: so a folder is the same one in a path, in
 * a handle and in a URL, and a job's name the same one with and without the moment behind it.
 */

/** What a name is of: how its stand-in is called. */
export type NameLabel = 'Company' | 'Folder' | 'Job' | 'Asset' | 'User' | 'Group' | 'Project' | 'Field' | 'File' | 'Name' | 'Text';

/** A moment, as in the name of a run: it is kept. */
const MOMENT = String.raw`\d{4}-\d\d-\d\d(?:[-T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?:_\d+)?)?`;
/** A mail address, or what looks like one. */
const MAIL = String.raw`[^\s<>"'|,;:()&=/\\@*]{1,100}@[^\s<>"'|,;:()&=/\\@]{1,255}`;

/** What a name consists of: addresses, moments and the signs between parts are told apart from the rest. */
const PARTS = new RegExp(`(${MAIL})|([_ -]?${MOMENT})|([/\\\\|])`, 'g');

const IS_HANDLE = /^\s*(?:[a-z]{1,3}\|[^|]|\d+\|)/;
const URL_FORM = /^([a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i;
/** Hosts of the service, and those that everybody has. */
const KEPT_HOST = /^(?:s7(?:d\d+|sps\d+(?:api)?(?:ssl)?|is\d+)(?:-[a-z]+)?\.scene7\.com|localhost|127\.0\.0\.1|\[::1\])$/i;

/** The namespaces of the API, and actions in them. */
const NAMESPACE = /^https?:\/\/www\.scene7\.com\/IpsApi\/xsd(?:\/\d{4}-\d\d-\d\d(?:-beta)?)?(?:[/#:][a-z]+[A-Z][A-Za-z]{0,40})?$/;

/** Names that the service gives. */
const KEPT_NAMES: ReadonlySet<string> = new Set(['Cleanup', '_optimized_', 'image-no-ips', 'image optimization', 'eVideoTypeImage', '.', '..']);

/** A name of a file that the service makes up. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** What optimized files stand in: a folder that is named by the first three digits of their names. */
const OPTIMIZED = '_optimized_/';

/** Names of the service's tasks, types and properties, and of the fields of standard metadata. */
const OWN_NAME =
  /^(?:com\.scene7(?:\.\w+)+|Adobe\.SPS(?:\.\w+)+|application_cdn_\w+|(?:dc|xmp|xmpRights|photoshop|tiff|exif|Iptc4xmpCore)[.:][A-Za-z]+)$/;

/** Whether a name is one that the service gives, or a standard. */
export function isKeptName(text: string): boolean {
  return KEPT_NAMES.has(text) || OWN_NAME.test(text);
}

/** What the paths of the service begin with. */
const STRUCTURE: ReadonlySet<string> = new Set(
  ['', 'scene7', 'services', 'IpsApiService', 'api', 'webservice', 'UploadFile', 'is', 'ir', 'image', 'content', 'render', 'image-no-ips'].concat([
    's7viewers',
    'e2',
    'skins',
    'agm',
    'export',
    'exports',
    '__admin',
  ]),
);
const WSDL = /^IpsApi(?:-\d{4}-\d\d-\d\d(?:-beta)?)?\.(?:wsdl|xsd)$/;

/** Prefixes of handles, by what they are handles of; unversioned handles have none. */
const LABELS: Readonly<Record<string, NameLabel>> = { j: 'Job', p: 'Project', m: 'Field', f: 'Folder' };

/** Handles that begin with a number of their own rather than that of a company. */
const OWN_NUMBER: ReadonlySet<string> = new Set(['a', 'u', 'g', 's', 'pt', 'ps', 'pm']);

/** How many texts it is kept of what was made of them. */
const MOST_MADE = 20_000;

/** Stand-ins for the values of one recording, decided as they come. */
export class StandIns {
  readonly #names = new Map<string, string>();
  /** How many stand-ins of a label there are, and which are used. */
  readonly #counts = new Map<string, number>();
  readonly #used = new Set<string>();
  /** Names without white space, lower case: a company's root path is its name without it. */
  readonly #squeezed = new Map<string, string>();
  readonly #mails = new Map<string, string>();
  readonly #hosts = new Map<string, string>();
  readonly #numbers = new Map<string, Map<string, string>>();
  readonly #spaced = new Map<string, string[]>();
  readonly #made = new Map<string, string>();

  /** Whatever a field holds that is not kept: a handle, a URL, a path, a name. @param label what a name in it is of */
  value(text: string, label: NameLabel): string {
    return this.#once('', text, () => this.#valueOf(text, label));
  }

  #valueOf(text: string, label: NameLabel): string {
    if (IS_HANDLE.test(text)) return this.handle(text, 'a');
    if (URL_FORM.test(text)) return this.url(text);
    return this.name(text, label);
  }

  /** What was made of a text: most come again, and every part of it has its stand-in by then. */
  #once(kind: string, text: string, make: () => string): string {
    const key = `${kind}\n${text}`;
    let made = this.#made.get(key);
    if (made === undefined) {
      made = make();
      if (this.#made.size >= MOST_MADE) this.#made.clear();
      this.#made.set(key, made);
    }
    return made;
  }

  /** A name or a path: parts, moments and extensions stay what they are. */
  name(text: string, label: NameLabel): string {
    if (isKeptName(text)) return text;
    let result = '';
    let at = 0;
    let depth = 0;
    const segments = label === 'File' || label === 'Folder' || label === 'Asset';
    for (const match of text.matchAll(PARTS)) {
      const [found, mail, moment, sign] = match;
      const part = text.slice(at, match.index);
      const isOptimized = sign === '/' && result.endsWith(OPTIMIZED) && /^[\da-f]{3}$/.test(part);
      // Those of every stand-in.
      if (isOptimized) result += '000';
      else result += this.#part(part, segments && sign === '/' ? (depth === 0 ? 'Company' : 'Folder') : label);
      result += mail === undefined ? found : this.mail(mail);
      if (sign === '/') depth++;
      at = match.index + found.length;
      if (moment !== undefined && label === 'Folder') depth++;
    }
    return result + this.#part(text.slice(at), label);
  }

  /** A part of a name: all but its extension and the white space around it. */
  #part(text: string, label: NameLabel): string {
    const core = text.trim();
    if (core === '' || KEPT_NAMES.has(core) || !/[\p{L}\p{N}]/u.test(core)) return text;
    const ending = typeOfFile(core) === undefined ? '' : core.slice(-extensionOf(core).length - 1);
    const stem = core.slice(0, core.length - ending.length);
    const start = text.indexOf(core);
    return text.slice(0, start) + (stem === '' ? '' : this.#nameOf(stem, label)) + ending + text.slice(start + core.length);
  }

  #nameOf(core: string, label: NameLabel): string {
    const known = this.#names.get(core);
    if (known !== undefined) return known;
    if (UUID.test(core)) {
      const number = this.#next('UUID').replace('UUID ', '');
      const uuid = `00000000-0000-4000-8000-${number.padStart(12, '0')}`;
      this.#names.set(core, uuid);
      return uuid;
    }
    const squeezed = core.replace(/\s+/g, '');
    const isSpaced = squeezed !== core;
    // The same with and without white space, where that is free.
    const base = this.#squeezed.get(squeezed) ?? this.#next(label);
    const wanted = written(base, isSpaced);
    const name = this.#used.has(wanted) ? written(this.#next(label), isSpaced) : wanted;
    this.#squeezed.set(squeezed, base);
    this.#used.add(name);
    this.#names.set(core, name);
    if (isSpaced) this.#noteSpaced(core);
    return name;
  }

  /** Whether a text is a name that has a stand-in. */
  isName(text: string): boolean {
    return this.#names.has(text);
  }

  #noteSpaced(core: string): void {
    const first = firstWord(core);
    const names = this.#spaced.get(first);
    if (names) names.push(core);
    else this.#spaced.set(first, [core]);
  }

  /** The longest known name of several words that a text goes on with at an index. */
  spacedNameAt(text: string, index: number, word: string): string | undefined {
    const names = this.#spaced.get(word);
    if (!names) return undefined;
    let longest: string | undefined;
    for (const name of names) if (name.length > (longest?.length ?? 0) && text.startsWith(name, index)) longest = name;
    return longest;
  }

  #next(label: string): string {
    const count = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, count);
    return `${label} ${count}`;
  }

  /** A mail address; case does not count in one. */
  mail(text: string): string {
    const key = text.toLowerCase();
    let found = this.#mails.get(key);
    if (found === undefined) {
      found = `user${this.#mails.size + 1}@example.com`;
      this.#mails.set(key, found);
    }
    return found;
  }

  /** The number of a thing. @param kind what it is a number of, by the prefix of its handles */
  number(kind: string, text: string): string {
    if (Number(text) === 0) return text;
    let numbers = this.#numbers.get(kind);
    if (!numbers) {
      numbers = new Map();
      this.#numbers.set(kind, numbers);
    }
    let found = numbers.get(text);
    if (found === undefined) {
      found = String(numbers.size + 1);
      numbers.set(text, found);
    }
    return found;
  }

  /** The stand-in of a number that was seen in a handle of any kind. */
  knownNumber(text: string): string | undefined {
    for (const numbers of this.#numbers.values()) {
      const found = numbers.get(text);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A handle of any form. @param kind its prefix, where it has none of its own */
  handle(text: string, kind: string): string {
    return this.#once(kind, text, () => this.#handleOf(text, kind));
  }

  #handleOf(text: string, kind: string): string {
    const start = text.length - text.trimStart().length;
    const core = text.trim();
    const prefix = /^([a-z]{1,3})\|/.exec(core)?.[1];
    const own = prefix ?? kind;
    const rest = prefix === undefined ? core : core.slice(prefix.length + 1);
    const written = own === 'f' ? this.name(rest, 'Folder') : this.#segments(own, rest.split('|'));
    return text.slice(0, start) + (prefix === undefined ? '' : `${prefix}|`) + written + text.slice(start + core.length);
  }

  #segments(kind: string, segments: readonly string[]): string {
    const label = LABELS[kind] ?? 'Name';
    return segments
      .map((segment, index) => {
        if (!/^\d+$/.test(segment)) return kind === 'm' && index === 1 && /^[A-Z_]+$/.test(segment) ? segment : this.name(segment, label);
        // The number of the context stands behind that of its company.
        if (kind === 'pc') return segment.length === 1 ? segment : this.number('c', segment.slice(0, -1)) + segment.slice(-1);
        if (kind === 'a') return index === 1 && segments.length > 2 ? segment : this.number('a', segment);
        if (kind === 'j') return index === 0 ? this.number('c', segment) : index === 3 ? this.number('j', segment) : this.name(segment, label);
        if (index > 0) return kind === 'm' || kind === 'p' ? this.name(segment, label) : this.number(kind, segment);
        return this.number(segments.length > 1 && !OWN_NUMBER.has(kind) ? 'c' : kind, segment);
      })
      .join('|');
  }

  /** A URL: its scheme, port and the names in its query stay. */
  url(text: string): string {
    const match = URL_FORM.exec(text.trim());
    if (NAMESPACE.test(text)) return text;
    if (!match) return this.target(text);
    const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = match;
    return `${scheme}//${this.#authority(authority)}${this.target(path + query)}${fragment === '' ? '' : `#${this.#encoded(fragment.slice(1), 'Text')}`}`;
  }

  /** The path and the query of a URL. @param isOperation whether a segment is the name of an operation */
  target(text: string, isOperation: (name: string) => boolean = () => false): string {
    const end = text.indexOf('?');
    const path = end < 0 ? text : text.slice(0, end);
    const segments = path.split('/');
    let isStructure = true;
    const written = segments.map((segment, index) => {
      isStructure &&= STRUCTURE.has(segment) || WSDL.test(segment) || isOperation(segment);
      if (isStructure || segment === '') return segment;
      return this.#encoded(segment, index === segments.length - 1 ? 'File' : 'Folder');
    });
    return written.join('/') + (end < 0 ? '' : `?${this.#query(text.slice(end + 1))}`);
  }

  #query(text: string): string {
    return text
      .split(/([&;])/)
      .map((pair) => {
        const equals = pair.indexOf('=');
        const value = pair.slice(equals + 1);
        return equals < 0 || /^(?:[\d.,-]*|true|false|on|off)$/.test(value)
          ? this.#bare(pair)
          : `${pair.slice(0, equals)}=${this.#encoded(value, 'Text')}`;
      })
      .join('');
  }

  /** What stands in a query without a value: a name of the service's. */
  #bare(pair: string): string {
    return pair.includes('=') || /^(?:[&;]|wsdl|xsd|\d*)$/i.test(pair) ? pair : this.#encoded(pair, 'Text');
  }

  /** A percent-encoded part of a URL. */
  #encoded(text: string, label: NameLabel): string {
    const meaning = decoded(text);
    const written = this.value(meaning, label);
    return written === meaning ? text : meaning === text ? written.replaceAll(' ', '%20') : encodeURIComponent(written);
  }

  #authority(text: string): string {
    const at = text.lastIndexOf('@');
    const user = at < 0 ? '' : /^(?:\*\*\*)?$/.test(text.slice(0, at)) ? text.slice(0, at + 1) : '***@';
    return user + this.host(text.slice(at + 1));
  }

  /** A host, with or without a port. */
  host(text: string): string {
    const [, name = '', port = ''] = /^(.*?)(:\d+)?$/.exec(text) ?? [];
    if (name === '' || KEPT_HOST.test(name)) return text;
    const key = name.toLowerCase();
    let found = this.#hosts.get(key);
    if (found === undefined) {
      found = `host${this.#hosts.size + 1}.example.com`;
      this.#hosts.set(key, found);
    }
    return found + port;
  }
}

function written(base: string, isSpaced: boolean): string {
  return isSpaced ? base : base.replace(' ', '');
}

/** The first run of letters and digits in a name. */
function firstWord(name: string): string {
  return /[\p{L}\p{N}_]+/u.exec(name)?.[0] ?? '';
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
