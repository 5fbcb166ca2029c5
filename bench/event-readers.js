// Reads the events of a mock on some connections, and tells how much came: a process of its own, as browsers are.
// Usage: node bench/event-readers.js URL COUNT QUERY [hang]
import { createConnection } from 'node:net';

const [url, count, query, hang] = process.argv.slice(2);
const { hostname, port } = new URL(url);
let bytes = 0;
let ready = 0;
for (let n = 0; n < Number(count); n++) {
  const socket = createConnection({ host: hostname, port: Number(port) });
  socket.write(`GET /__admin/events${query} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  let isReady = false;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
    if (isReady || !chunk.includes('event: ready')) return;
    isReady = true;
    if (hang) socket.pause();
    if (++ready === Number(count)) process.send('ready');
  });
}
process.on('message', () => {
  process.send({ bytes });
  bytes = 0;
});
process.on('disconnect', () => process.exit());
