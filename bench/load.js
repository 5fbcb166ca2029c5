import { createConnection } from 'node:net';

/** Larger than nearly all answers, so that one read is enough for them. */
const BUFFER = 1 << 16;

/**
 * Keeps some connections busy for a time, with one request at a time on each.
 * It uses plain sockets and callbacks: on two cores, a client that works as hard as the server would distort the results.
 *
 * @param request makes the nth request, as HTTP/1.1 in ASCII
 * @param expected text that each answer must contain
 * @param onAnswer told of each answer, head and body
 * @returns how many calls there were, calls per second, the 50th and 99th percentile of the latency in milliseconds, the bytes of an answer,
 *   and the CPU time that the client took per call in microseconds
 */
export async function load(url, request, expected, { connections = 10, milliseconds, onAnswer }) {
  const latencies = [];
  let n = 0;
  let bytes = 0;
  const asks = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + milliseconds;
  const keepBusy = (ask) =>
    new Promise((resolve, reject) => {
      let from = start;
      const next = () => {
        const text = request(n++);
        from = performance.now();
        if (from >= end) resolve();
        else ask(text, answered, reject);
      };
      const answered = (answer) => {
        latencies.push(performance.now() - from);
        bytes += answer.length;
        if (!answer.includes(expected)) return reject(new Error(`an answer does not contain "${expected}": ${answer.slice(0, 600)}`));
        onAnswer?.(answer);
        next();
      };
      next();
    });
  await Promise.all(asks.map(keepBusy));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const ask of asks) ask.close();
  const count = latencies.length;
  const sorted = Float64Array.from(latencies).sort();
  const percentile = (share) => sorted[Math.min(count - 1, Math.floor(count * share))];
  return {
    count,
    perSecond: count / seconds,
    p50: percentile(0.5),
    p99: percentile(0.99),
    answerBytes: bytes / count,
    clientCpu: (user + system) / count,
  };
}

/** Sends one request on a connection of its own. @returns the answer, head and body */
export async function askOnce(url, request) {
  const ask = await connect(url);
  try {
    return await new Promise((resolve, reject) => ask(request, resolve, reject));
  } finally {
    ask.close();
  }
}

/** Opens a connection. @returns a function that sends a request and calls back with its answer or an error */
function connect(url) {
  const { hostname: host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let received = '';
    let onAnswer = () => {};
    let onError = reject;
    const isComplete = completeness();
    const read = (length, buffer) => {
      const text = buffer.latin1Slice(0, length);
      received = received === '' ? text : received + text;
      if (!isComplete(received)) return true;
      const answer = received;
      received = '';
      onAnswer(answer);
      return true;
    };
    const socket = createConnection({ host, port: Number(port), noDelay: true, onread: { buffer: Buffer.allocUnsafe(BUFFER), callback: read } });
    socket.once('error', (error) => onError(error));
    socket.once('close', () => onError(new Error('the server closed the connection')));
    socket.once('connect', () => {
      const ask = (request, answered, failed) => {
        [onAnswer, onError] = [answered, failed];
        socket.write(request, 'latin1');
      };
      ask.close = () => {
        onError = () => {};
        socket.destroy();
      };
      resolve(ask);
    });
  });
}

/** Tells whether an answer has come as a whole. Servers spell `Content-Length` as they like, but always the same. */
function completeness() {
  let header;
  return (text) => {
    const head = text.indexOf('\r\n\r\n');
    if (head < 0) return false;
    header ??= /\r\ncontent-length: /i.exec(text.slice(0, head))?.[0];
    const at = header === undefined ? -1 : text.indexOf(header);
    if (at < 0 || at > head) return text.endsWith('\r\n0\r\n\r\n');
    return text.length >= head + 4 + Number.parseInt(text.slice(at + header.length, head), 10);
  };
}
