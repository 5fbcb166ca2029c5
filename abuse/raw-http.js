import { createConnection } from 'node:net';

/**
 * Sends bytes on a connection of their own and reads what comes back.
 *
 * @param bytes Buffers, each written by itself
 * @param options.isWhole whether a request stands in the bytes as a whole; otherwise nothing more will come, and the mock is told so
 * @param options.wanted how many answers to wait for; the connection is then broken off
 * @param options.within how long to wait for them, milliseconds
 * @returns `{ kind, received, milliseconds }`: kind `answered`, `closed` by the mock before all answers were there, `refused`, or `silent`
 */
export function sendRaw(port, bytes, { isWhole, wanted, methods, within }) {
  return new Promise((resolve) => {
    const from = performance.now();
    const chunks = [];
    let size = 0;
    let checked = 0;
    const socket = createConnection({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true });
    const timer = setTimeout(() => finish('silent'), within);
    let isConnected = false;
    socket.on('connect', () => {
      isConnected = true;
      for (const each of bytes) socket.write(each);
      // Half a request is answered at its end, or not at all.
      if (!isWhole) socket.end();
    });
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      // Not with each piece of a large answer.
      if (size < checked * 2 && chunk.length === 65_536) return;
      checked = size;
      if (readAnswers(Buffer.concat(chunks), methods).answers.length >= wanted) finish('answered');
    });
    socket.on('end', () => finish('closed'));
    socket.on('error', () => finish(isConnected ? 'closed' : 'refused'));
    socket.on('close', () => finish('closed'));

    function finish(kind) {
      clearTimeout(timer);
      if (socket.destroyed && kind === undefined) return;
      socket.removeAllListeners();
      // What still comes is for nobody.
      socket.on('error', () => {});
      socket.destroy();
      const received = Buffer.concat(chunks);
      const { answers, rest } = readAnswers(received, methods, kind === 'closed');
      resolve({ kind: kind === 'closed' && answers.length >= wanted ? 'answered' : kind, answers, rest, milliseconds: performance.now() - from });
    }
  });
}

/**
 * Reads HTTP answers.
 *
 * @param methods of the requests, in their order: an answer to HEAD has no body
 * @param isEnd whether no more is to come
 * @returns the whole answers, `{ status, headers, body, problem }`, and what stands behind them
 */
function readAnswers(received, methods = [], isEnd = false) {
  const answers = [];
  let at = 0;
  while (at < received.length) {
    const headEnd = received.indexOf('\r\n\r\n', at);
    if (headEnd < 0) break;
    const [statusLine, ...headerLines] = received.toString('latin1', at, headEnd).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})( |$)/.exec(statusLine)?.[1] ?? Number.NaN);
    if (Number.isNaN(status)) break;
    const headers = new Map(headerLines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    const bodyAt = headEnd + 4;
    // 100 Continue and the like come before the answer.
    if (status < 200) {
      at = bodyAt;
      continue;
    }
    const found = readBody(received, bodyAt, headers, { hasBody: methods[answers.length] !== 'HEAD' && status !== 204 && status !== 304, isEnd });
    if (found === undefined) break;
    answers.push({ status, headers, body: found.body, problem: found.problem });
    at = found.end;
  }
  return { answers, rest: received.subarray(at) };
}

function readBody(received, at, headers, { hasBody, isEnd }) {
  if (!hasBody) return { body: Buffer.alloc(0), end: at };
  if (headers.get('transfer-encoding')?.toLowerCase() === 'chunked') return readChunks(received, at);
  const length = headers.get('content-length');
  if (length === undefined) return isEnd ? { body: received.subarray(at), end: received.length } : undefined;
  if (!/^\d+$/.test(length)) return { body: Buffer.alloc(0), end: received.length, problem: `Content-Length is "${length}"` };
  const end = at + Number(length);
  return end > received.length ? undefined : { body: received.subarray(at, end), end };
}

function readChunks(received, from) {
  const parts = [];
  let at = from;
  for (;;) {
    const lineEnd = received.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(received.toString('latin1', at, lineEnd), 16);
    if (Number.isNaN(size)) return { body: Buffer.concat(parts), end: received.length, problem: 'a chunk has no size' };
    const end = lineEnd + 2 + size + 2;
    if (end > received.length) return undefined;
    if (size === 0) return { body: Buffer.concat(parts), end };
    parts.push(received.subarray(lineEnd + 2, end - 2));
    at = end;
  }
}

/**
 * The requests that stand in some bytes, as strictly as HTTP has them.
 *
 * @returns the methods of those that are whole, and whether nothing else follows
 */
export function readRequests(bytes) {
  const methods = [];
  let at = 0;
  while (at < bytes.length) {
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    if (headEnd < 0) return { methods, isWhole: false };
    const head = bytes.toString('latin1', at, headEnd);
    const method = /^([A-Z]+) \S+ HTTP\/1\.[01]\r\n/.exec(`${head}\r\n`)?.[1];
    if (method === undefined) return { methods, isWhole: false };
    const coding = /^transfer-encoding: *(.*?) *$/im.exec(head)?.[1];
    const lengths = [...head.matchAll(/^content-length: *(.*?) *$/gim)].map(([, length]) => length);
    let end = headEnd + 4;
    if (coding !== undefined) {
      if (coding.toLowerCase() !== 'chunked' || lengths.length > 0) return { methods, isWhole: false };
      const chunks = readChunks(bytes, end);
      if (chunks === undefined || chunks.problem !== undefined) return { methods, isWhole: false };
      end = chunks.end;
    } else if (lengths.length > 0) {
      if (lengths.length > 1 || !/^\d{1,15}$/.test(lengths[0])) return { methods, isWhole: false };
      end += Number(lengths[0]);
      if (end > bytes.length) return { methods, isWhole: false };
    }
    methods.push(method);
    at = end;
  }
  return { methods, isWhole: methods.length > 0 };
}
