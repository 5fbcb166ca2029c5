import { expectedNames } from '../../collections/nearest-names.js';
import type { PictureFormat } from '../../pictures/picture-format.js';
import { FIT_MODES, type FitMode, type ViewRequest } from '../../pictures/view-size.js';

/** Why image serving refuses a request: HTTP status 403, as for most of its errors (d). */
export class RequestError extends Error {}

/** The formats of answers that are no pictures (d). */
const ANSWER_FORMATS = ['text', 'javascript', 'xml', 'json'] as const;

/** One of them. */
export type AnswerFormatName = (typeof ANSWER_FORMATS)[number];

/** The kinds of request that are served, of those that there are (d). */
const SERVED = ['img', 'exists', 'props'] as const;

/** What a request asks for. */
export interface ImageRequest {
  readonly kind: (typeof SERVED)[number];
  readonly answer: AnswerFormatName;
  /** What a JSONP answer gives back, and the function that it calls. */
  readonly requestId: string;
  readonly handler: string;
}

/** How a picture is asked for. */
export interface PictureRequest {
  readonly view: ViewRequest;
  readonly format: PictureFormat;
  readonly quality: number;
}

/** The quality of a JPEG that nothing is said of (c). */
const USUAL_QUALITY = 80;

/** The formats of pictures that are made, by their names (d). */
const FORMATS: Readonly<Record<string, PictureFormat>> = {
  jpeg: 'jpeg',
  jpg: 'jpeg',
  pjpeg: 'jpeg',
  png: 'png',
  png8: 'png',
  'png-alpha': 'png-alpha',
  'png8-alpha': 'png-alpha',
};

/** The commands of a query, by their names, in which case does not matter (d): the last of each. Macros and comments are none. */
export type Commands = ReadonlyMap<string, string>;

/** Reads the commands of a query. @throws RequestError for a value that is not percent-encoded UTF-8 */
export function commandsOf(query: string): Commands {
  const commands = new Map<string, string>();
  for (const part of query.split('&')) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    if (name === '' || name.startsWith('.') || name.startsWith('$')) continue;
    commands.set(name.toLowerCase(), decoded(name, value));
  }
  return commands;
}

function decoded(name: string, value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    throw new RequestError(`${name}: "${value}" is not percent-encoded UTF-8`);
  }
}

/** What kind of answer commands ask for. @throws RequestError */
export function imageRequestOf(commands: Commands): ImageRequest {
  const [kind = '', format = 'text'] = valuesOf(commands, 'req', 'img');
  const requestId = commands.get('id') ?? '';
  const handler = commands.get('handler') ?? 's7jsonResponse';
  return {
    kind: oneOf(SERVED, 'req', kind, 'is not served by the mock'),
    answer: oneOf(ANSWER_FORMATS, 'req', format, 'is no format of answers'),
    requestId,
    handler: /^[a-z0-9]+$/i.test(handler) ? handler : wrong('handler', handler, 'names no function: expected letters and digits alone'),
  };
}

/** How commands ask for a picture. @throws RequestError */
export function pictureRequestOf(commands: Commands): PictureRequest {
  const [format = ''] = valuesOf(commands, 'fmt', 'jpeg');
  const known = format.toLowerCase();
  const made = Object.hasOwn(FORMATS, known) ? FORMATS[known] : undefined;
  return {
    view: {
      width: pixelsOf(commands, 'wid'),
      height: pixelsOf(commands, 'hei'),
      scale: scaleOf(commands),
      fit: fitOf(commands),
    },
    format: made ?? wrong('fmt', format, `is no format that the mock makes: ${expectedNames(format, Object.keys(FORMATS))}`),
    quality: qualityOf(commands),
  };
}

function pixelsOf(commands: Commands, name: 'wid' | 'hei'): number | undefined {
  const text = commands.get(name);
  if (text === undefined || text === '') return undefined;
  return /^0*[1-9]\d{0,8}$/.test(text) ? Number(text) : wrong(name, text, 'is no number of pixels: expected a whole number above 0');
}

function scaleOf(commands: Commands): number | undefined {
  const text = commands.get('scl');
  if (text === undefined || text === '') return undefined;
  const scale = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : 0;
  return scale > 0 && Number.isFinite(1 / scale) ? scale : wrong('scl', text, 'is no scale: expected a number above 0, such as 2 for half the size');
}

function fitOf(commands: Commands): { readonly mode: FitMode; readonly enlarges: boolean } | undefined {
  if (!commands.has('fit')) return undefined;
  const [mode = '', enlarges = '0'] = valuesOf(commands, 'fit', 'fit');
  if (!commands.get('wid') && !commands.get('hei')) wrong('fit', mode, 'fits into nothing: give wid, hei or both');
  if (enlarges !== '0' && enlarges !== '1') wrong('fit', enlarges, 'does not say whether to enlarge: expected 0 or 1 behind the comma');
  return { mode: oneOf(FIT_MODES, 'fit', mode, 'is no way to fit'), enlarges: enlarges === '1' };
}

function qualityOf(commands: Commands): number {
  const [text = ''] = valuesOf(commands, 'qlt', String(USUAL_QUALITY));
  const quality = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return quality >= 1 && quality <= 100 ? quality : wrong('qlt', text, 'is no quality: expected a whole number from 1 to 100');
}

/** The values of a command, which commas separate. */
function valuesOf(commands: Commands, name: string, usual: string): string[] {
  const text = commands.get(name);
  return (text === undefined || text === '' ? usual : text).split(',').map((value) => value.trim());
}

function oneOf<const Known extends string>(known: readonly Known[], name: string, value: string, misfit: string): Known {
  const found = known.find((each) => each === value.toLowerCase());
  return found ?? wrong(name, value, `${misfit}: ${expectedNames(value, known)}`);
}

function wrong(name: string, value: string, misfit: string): never {
  throw new RequestError(`${name}: "${value.slice(0, 100)}" ${misfit}`);
}
