import { createConnection } from 'node:net';

/**
 * Keeps some connections busy for a time, with one request at a time on each.
 * It uses plain sockets: on two cores, a client that works as hard as the server would distort the results.
 *
 * @param request makes the nth request, as HTTP/1.1
 * @param expected text that each answer must contain
 * @returns how many calls there were, calls per second, and the 50th and 99th percentile of the latency in milliseconds
 */
export async function load(url, request, expected, { connections = 10, milliseconds }) {
  const { hostname, port } = new URL(url);
  const latencies = [];
  let n = 0;
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const ask = await connect(hostname, Number(port));
      while (performance.now() < end) {
        const from = performance.now();
        const answer = await ask(request(n++));
        latencies.push(performance.now() - from);
        if (!answer.includes(expected)) throw new Error(`an answer does not contain "${expected}": ${answer.slice(0, 600)}`);
      }
      ask.close();
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  const percentile = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return { count: latencies.length, perSecond: latencies.length / seconds, p50: percentile(0.5), p99: percentile(0.99) };
}

/** Sends one request on a connection of its own. @returns the answer, head and body */
export async function askOnce(url, request) {
  const { hostname, port } = new URL(url);
  const ask = await connect(hostname, Number(port));
  try {
    return await ask(request);
  } finally {
    ask.close();
  }
}

function connect(host, port) {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, noDelay: true });
    let received = '';
    let waiting;
    const fail = (error) => (waiting ? waiting.reject(error) : reject(error));
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      received += chunk;
      if (waiting && isComplete(received)) {
        const { resolve: answer } = waiting;
        const text = received;
        [received, waiting] = ['', undefined];
        answer(text);
      }
    });
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('the server closed the connection')));
    socket.once('connect', () => {
      const ask = (request) =>
        new Promise((done, broken) => {
          waiting = { resolve: done, reject: broken };
          socket.write(request);
        });
      ask.close = () => {
        waiting = { reject: () => {} };
        socket.destroy();
      };
      resolve(ask);
    });
  });
}

function isComplete(text) {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  return length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= head + 4 + Number(length);
}
