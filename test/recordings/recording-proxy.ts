import { createHash } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { type ApiVersion, versionsOfNamespace } from '../../src/contract/api-version.js';
import { childElements } from '../../src/contract/child-elements.js';
import { decodeElement } from '../../src/contract/decode.js';
import { decodePlain } from '../../src/contract/decode-plain.js';
import { type MessageElement, PlainElement } from '../../src/contract/plain-element.js';
import { maskedText, maskedValue } from '../../src/contract/secrets.js';
import type { Door, Exchange, RecordedFile, RecordingHeader } from '../../src/recordings/exchange.js';
import { withPayload } from '../../src/transports/payload.js';
import { pixelsOf } from '../../src/transports/upload/image-pixels.js';

/** A server in front of a mock that writes what goes through it. */
export interface RecordingProxy {
  /** Scheme, host and port, to call in place of the mock's. */
  readonly url: string;
  close(): Promise<void>;
}

const DOORS_OF_PATHS: readonly (readonly [RegExp, Door])[] = [
  [/^\/scene7\/services\/IpsApiService/, 'soap'],
  [/^\/scene7\/api\/IpsApiService/, 'xml'],
  [/^\/scene7\/UploadFile/, 'upload'],
  [/\.wsdl/, 'wsdl'],
  [/^\/scene7\/export\//, 'export'],
  [/^\/is\//, 'image'],
];

/** Records what is called through it. @param now the mock's time */
export async function recordingProxy(mockUrl: string, file: string, header: Partial<RecordingHeader>, now: () => Date): Promise<RecordingProxy> {
  writeFileSync(
    file,
    `${JSON.stringify({ ipsMockRecording: 1, by: 'tests', at: now().toISOString(), service: null, anonymized: false, ...header })}\n`,
  );
  let id = 0;
  const server = createServer(async (request, response) => {
    const at = now().toISOString();
    const body = await bodyOf(request);
    const { host, connection, ...sent } = request.headers;
    const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value)]));
    const { method = '', url: path = '' } = request;
    const answer = await fetch(`${mockUrl}${path}`, {
      method,
      headers: { ...headers, 'accept-encoding': 'identity' },
      ...(method === 'POST' ? { body } : {}),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const line = await exchangeOf(
      ++id,
      at,
      { method, path, headers, body },
      { status: answer.status, headers: Object.fromEntries(answer.headers), bytes },
    );
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server on a port has an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer<ArrayBuffer>;
}

interface Received {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Buffer;
}

async function exchangeOf(id: number, at: string, sent: Sent, received: Received): Promise<Exchange> {
  const door = DOORS_OF_PATHS.find(([path]) => path.test(sent.path))?.[1] ?? 'other';
  const isMessage = sent.method === 'POST' && (door === 'soap' || door === 'xml' || door === 'upload');
  const form = door === 'upload' ? partsOf(sent) : undefined;
  const xml = form?.documents.uploadParams ?? (sent.headers['content-encoding'] === 'gzip' ? gunzipSync(sent.body) : sent.body).toString();
  const call = isMessage ? await callOf(xml) : undefined;
  const headers = Object.fromEntries(Object.entries(sent.headers).map(([name, value]) => [name, name === 'authorization' ? '***' : value]));
  const basic = Buffer.from(sent.headers.authorization?.replace(/^Basic /, '') ?? '', 'base64')
    .toString()
    .split(':', 1)[0];
  const caller = /<(?:\w+:)?(?:user|AuthUser)>([^<]*)</.exec(form?.documents.auth ?? xml)?.[1] ?? (basic || null);
  const text = isMessage ? received.bytes.toString() : '';
  return {
    id,
    at,
    milliseconds: 0,
    door,
    method: sent.method,
    path: sent.path,
    operation: call?.operation ?? null,
    version: call?.version ?? null,
    caller,
    params: call ? JSON.parse(JSON.stringify(maskedValue(call.params))) : null,
    request: {
      headers,
      body: form || !isMessage ? '' : maskedText(xml),
      ...(form
        ? { documents: Object.fromEntries(Object.entries(form.documents).map(([name, each]) => [name, maskedText(each)])), files: form.files }
        : {}),
    },
    answer: {
      status: received.status,
      headers: received.headers,
      body: maskedText(text),
      ...(isMessage ? {} : { measured: { bytes: received.bytes.length, sha256: hashOf(received.bytes) } }),
    },
    fault: isMessage ? await withPayload(text, (payload) => (payload.kind === 'fault' ? payload.fault : null)).catch(() => null) : null,
    trouble: null,
  };
}

async function callOf(xml: string): Promise<{ operation: string; version: string; params: object } | undefined> {
  try {
    return await withPayload(xml, ({ element }) => {
      const asked = element.name === 'Request' ? childElements(element).at(-1) : element;
      const [version] = versionsOfNamespace(asked?.namespaceUri ?? '');
      const operation = version?.operationsByInput.get(asked?.name ?? '');
      return asked && version && operation ? { operation: operation.name, version: version.id, params: paramsOf(version, asked) } : undefined;
    });
  } catch {
    return undefined;
  }
}

function paramsOf(version: ApiVersion, element: MessageElement): object {
  return element instanceof PlainElement ? decodePlain(version, element.name, element) : decodeElement(version, element.name, element);
}

function partsOf({ headers, body }: Sent): { documents: Record<string, string>; files: RecordedFile[] } {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(headers['content-type'] ?? '');
  const documents: Record<string, string> = {};
  const files: RecordedFile[] = [];
  for (const part of body
    .toString('latin1')
    .split(`--${boundary?.[1] ?? boundary?.[2]}`)
    .slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const content = Buffer.from(part.slice(end + 4, -2), 'latin1');
    const name = /; name="([^"]*)"/.exec(part.slice(0, end))?.[1] ?? '';
    const fileName = /; filename="([^"]*)"/.exec(part.slice(0, end))?.[1] ?? null;
    if (name === 'auth' || name === 'uploadParams') documents[name] = content.toString();
    else files.push({ part: name, fileName, bytes: content.length, sha256: hashOf(content), ...pixelsOf(content) });
  }
  return { documents, files };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
