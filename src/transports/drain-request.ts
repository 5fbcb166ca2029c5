import type { IncomingMessage } from 'node:http';

/** Reads the rest of a request and drops it: a client that is still sending would not read the refusal. */
export async function drainRequest(request: IncomingMessage): Promise<void> {
  request.unpipe();
  if (request.readableEnded || request.destroyed) return;
  await new Promise((resolve) => {
    request.once('end', resolve).once('close', resolve).resume();
  });
}
