import { STATUS_CODES } from 'node:http';
import { packageVersion } from '../contract/package-file.js';
import type { Exchange, RecordingHeader } from './exchange.js';
import { writeNewFile } from './new-file.js';
import { type OpenRecording, openRecording } from './read-recording.js';

/*
 * A recording as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/). What HAR has no field for is in fields that begin with _.
 */

/** Where a mock's own answers are said to come from, unless the request named its host. */
const MOCK = 'http://localhost:8780';

/** HAR counts no bytes that it was not told. */
const UNKNOWN = -1;

type NamedValue = { readonly name: string; readonly value: string };

/** Writes a recording as HAR. @param out a new file; undefined for stdout @throws RecordingError, or Error for a file that cannot be written */
export async function writeHar(from: string, out: string | undefined): Promise<void> {
  const recording = await openRecording(from);
  await writeNewFile(out, harOf(recording));
}

/** The text of a HAR file, an entry at a time. */
async function* harOf({ header, exchanges }: OpenRecording): AsyncGenerator<string> {
  const creator = { name: 'ips-mock', version: packageVersion() };
  yield `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},"_recording":${JSON.stringify(header)},"entries":[`;
  let separator = '\n';
  for await (const { exchange } of exchanges) {
    yield separator + JSON.stringify(entryOf(exchange, header));
    separator = ',\n';
  }
  yield '\n]}}\n';
}

function entryOf(exchange: Exchange, { service }: RecordingHeader): object {
  const { id, at, milliseconds, transport, operation, version, caller, params, fault, trouble } = exchange;
  return {
    startedDateTime: at,
    time: milliseconds,
    request: requestOf(exchange, service),
    response: responseOf(exchange),
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
    ...(trouble === null ? {} : { comment: trouble }),
    _id: id,
    _transport: transport,
    _operation: operation,
    _version: version,
    _caller: caller,
    _params: params,
    _fault: fault,
    _trouble: trouble,
  };
}

function requestOf({ method, path, request }: Exchange, service: string | null): object {
  const { headers, body } = request;
  const host = headers.host;
  const origin = service ?? (host === undefined ? MOCK : `http://${host}`);
  return {
    method,
    url: origin + path,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    queryString: queryOf(path),
    ...postDataOf(request),
    headersSize: UNKNOWN,
    bodySize: request.files ? UNKNOWN : Buffer.byteLength(body),
  };
}

function pairsOf(headers: Readonly<Record<string, string>>): NamedValue[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function queryOf(path: string): NamedValue[] {
  const start = path.indexOf('?');
  return start < 0 ? [] : [...new URLSearchParams(path.slice(start + 1))].map(([name, value]) => ({ name, value }));
}

function postDataOf({ headers, body, documents, files }: Exchange['request']): { readonly postData?: object } {
  const mimeType = headers['content-type'] ?? '';
  if (documents === undefined && files === undefined) return body === '' ? {} : { postData: { mimeType, text: body } };
  const texts = Object.entries(documents ?? {}).map(([name, value]) => ({ name, value }));
  const posted = (files ?? []).map(({ part, fileName, content, ...file }) => ({
    name: part,
    ...(fileName === null ? {} : { fileName }),
    ...Object.fromEntries(Object.entries(file).map(([name, value]) => [`_${name}`, value])),
    ...(content === undefined ? {} : { _base64: content }),
  }));
  return { postData: { mimeType: mimeType || 'multipart/form-data', params: [...texts, ...posted] } };
}

/** The answer; of an exchange without one, the status 0, as browsers write it. */
function responseOf({ answer }: Exchange): object {
  const { status = 0, headers = {}, body = '', measured } = answer ?? {};
  const mimeType = headers['content-type'] ?? 'x-unknown';
  const size = measured?.bytes ?? Buffer.byteLength(body);
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    content: { size, mimeType, ...(measured ? { _sha256: measured.sha256 } : { text: body }) },
    redirectURL: headers.location ?? '',
    headersSize: UNKNOWN,
    // It may have come compressed.
    bodySize: answer === null || headers['content-encoding'] !== undefined ? UNKNOWN : size,
  };
}
