import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to who asks for any: those of another test's server may be given away as soon as they are free. */
const [LOWEST, HIGHEST] = [20_000, 32_000];

/** A port of 127.0.0.1 on which nothing listens, and which no server is given that asks for any port. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
