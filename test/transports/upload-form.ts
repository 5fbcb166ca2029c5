import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type Answer, authHeaderOf, healthOf, knownVersion, postPlain } from '../conversation.js';
import { exchange, open, parseAnswer, type RawAnswer, usualHeaders } from './raw-http.js';

/** Where forms are posted to. */
export const UPLOAD_PATH = '/scene7/UploadFile';

/** What stands between the parts of a form, unless a test says otherwise. */
export const BOUNDARY = '----tests7f3a';

/** The Content-Type of such a form. */
export const FORM: Readonly<Record<string, string>> = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` };

/** A part of a form, as it goes over the wire. */
export interface FormPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** As it stands between the quotes of Content-Disposition; undefined: it is left out. */
  readonly fileName?: string | undefined;
  /** Further header lines. */
  readonly headers?: readonly string[];
}

/** Fields of an uploadPostParam; what is left out is not written. */
export interface UploadFields {
  readonly companyHandle?: string;
  readonly jobName?: string;
  readonly jobHandle?: string;
  readonly locale?: string;
  readonly description?: string;
  readonly destFolder?: string;
  readonly fileName?: string;
  readonly endJob?: boolean;
  /** Children of the inner uploadParams; unless given they are there with a jobName alone. Null: none, whatever there is. */
  readonly uploadParams?: string | null;
}

/** Children of an inner uploadParams. */
export function jobOptions({ overwrite = false, more = '', emailSetting = 'None' } = {}): string {
  return `<overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask>${more}<emailSetting>${emailSetting}</emailSetting>`;
}

/** The children of an uploadPostParam, in the order of the schema. */
export function uploadFields({ companyHandle = 'c|47', uploadParams, endJob, ...texts }: UploadFields): string {
  const written: Readonly<Record<string, string>> = texts;
  const fields = ['jobName', 'jobHandle', 'locale', 'description', 'destFolder', 'fileName'].flatMap((name) => {
    const text = written[name];
    return text === undefined ? [] : [`<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`];
  });
  const options = uploadParams === undefined && texts.jobName !== undefined ? jobOptions() : uploadParams;
  return [
    `<companyHandle>${companyHandle}</companyHandle>`,
    ...fields,
    endJob === undefined ? '' : `<endJob>${endJob}</endJob>`,
    typeof options === 'string' ? `<uploadParams>${options}</uploadParams>` : '',
  ].join('');
}

/** An uploadPostParam document. */
export function uploadPostParam(fields: UploadFields, version = '2014-04-03'): string {
  return `<uploadPostParam xmlns="${knownVersion(version).namespace}">${uploadFields(fields)}</uploadPostParam>`;
}

/** The part that says who calls; `more` goes into the authHeader. */
export function authPart(more = '', options: Parameters<typeof authHeaderOf>[0] = {}): FormPart {
  return { name: 'auth', content: authHeaderOf(options).replace('</authHeader>', `${more}</authHeader>`) };
}

/** The part that says what is wanted. */
export function paramsPart(fields: UploadFields, version?: string): FormPart {
  return { name: 'uploadParams', content: uploadPostParam(fields, version) };
}

/** A file as a part. */
export function filePart(fileName: string | undefined, content: string | Uint8Array = 'not really a picture', name = 'file'): FormPart {
  return { name, content, fileName, headers: ['Content-Type: application/octet-stream'] };
}

/** The bytes of a part. */
export function partBytes({ name, content, fileName, headers = [] }: FormPart, boundary = BOUNDARY): Buffer<ArrayBuffer> {
  const disposition = `Content-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}`;
  return Buffer.concat([
    Buffer.from(`--${boundary}\r\n${[disposition, ...headers].join('\r\n')}\r\n\r\n`),
    typeof content === 'string' ? Buffer.from(content) : content,
    Buffer.from('\r\n'),
  ]);
}

/** The bytes of a form. */
export function formOf(parts: readonly FormPart[], boundary = BOUNDARY): Buffer<ArrayBuffer> {
  return Buffer.concat([...parts.map((part) => partBytes(part, boundary)), Buffer.from(`--${boundary}--\r\n`)]);
}

/** Posts parts as a form and reads the answer. */
export function postParts(url: string, parts: readonly FormPart[], httpHeaders: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return postPlain(url, UPLOAD_PATH, formOf(parts), { ...FORM, ...httpHeaders });
}

/** Posts files as most clients do: who calls, what is wanted, the files. */
export function postUpload(url: string, fields: UploadFields, files: readonly FormPart[] = []): Promise<Answer> {
  return postParts(url, [authPart(), paramsPart(fields), ...files]);
}

/** A body as it goes over the wire in chunks of these sizes, taken in turn: each reaches the reader on its own. */
function inChunks(body: Uint8Array, sizes: readonly number[]): Buffer<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  for (let at = 0, n = 0; at < body.length; n++) {
    const piece = body.subarray(at, at + Math.max(1, sizes[n % sizes.length] ?? 1));
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
    at += piece.length;
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

/** Posts a body on a connection of its own; with `sizes` it goes in chunks. */
export function exchangeForm(
  url: string,
  body: Uint8Array,
  { headers = [], sizes }: { readonly headers?: readonly string[]; readonly sizes?: readonly number[] } = {},
): Promise<RawAnswer> {
  const form = Object.entries(FORM).map(([name, value]) => `${name}: ${value}`);
  const usual = sizes ? [`Host: ${new URL(url).host}`, 'Transfer-Encoding: chunked', 'Connection: close'] : usualHeaders(url, body);
  return exchange(url, {
    startLine: `POST ${UPLOAD_PATH} HTTP/1.1`,
    headers: [...usual, ...form, ...headers],
    body: sizes ? inChunks(body, sizes) : body,
  });
}

/** Opens a connection and sends the head of a POST of a form, and the beginning of its body. */
export async function beginPost(url: string, headers: readonly string[], begin: Uint8Array): Promise<Socket> {
  const socket = await open(url);
  socket.on('error', () => {});
  const form = Object.entries(FORM).map(([name, value]) => `${name}: ${value}`);
  const head = Buffer.from(`${[`POST ${UPLOAD_PATH} HTTP/1.1`, 'Host: x', ...form, ...headers].join('\r\n')}\r\n\r\n`);
  await new Promise<void>((resolve) => socket.write(Buffer.concat([head, begin]), () => resolve()));
  // What the mock answers next, it answers after it was sent this.
  await healthOf(url);
  return socket;
}

/** Sends what is left of a POST whose connection is closed after the answer, and reads that. */
export async function finishPost(socket: Socket, rest: Uint8Array): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const closed = once(socket, 'close');
  socket.write(rest);
  await closed;
  return parseAnswer(Buffer.concat(chunks));
}

/** Leaves a connection in the middle of a request. @returns once the mock has met that */
export async function leave(url: string, socket: Socket, how: 'close' | 'half-close' | 'reset'): Promise<void> {
  const gone = once(socket, 'close');
  if (how === 'close') socket.destroy();
  else if (how === 'reset') socket.resetAndDestroy();
  else socket.resume().end();
  await gone;
  // What the mock answers next, it answers after that.
  await healthOf(url);
}

/** The SHA-256 of a content, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
