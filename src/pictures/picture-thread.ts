import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { packageFile, RUNS_FROM_SOURCE } from '../contract/package-file.js';
import type { PictureOrder } from './picture-order.js';

/** How long a thread that has nothing to do is kept, real milliseconds: it holds the picture that was decoded last. */
const IDLE = 3000;

/** A running thread, and who waits for the picture that it makes. */
interface Thread {
  readonly worker: Worker;
  waiting: { readonly resolve: (picture: Uint8Array) => void; readonly reject: (error: Error) => void } | undefined;
}

let thread: Thread | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Makes a picture in a thread of its own, which is started when it is needed: calls do not wait meanwhile. Its orders come one at a time.
 *
 * @throws Error if it cannot be made even without the posted file
 */
export async function makeInThread(order: PictureOrder): Promise<Uint8Array> {
  const file = packageFile('dist/picture-worker.js');
  // From the sources, which a thread cannot load, pictures are made here.
  if (RUNS_FROM_SOURCE || !existsSync(file)) return (await import('./make-picture.js')).makePicture(order);
  clearTimeout(idle);
  const { worker } = current(fileURLToPath(file));
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      if (thread) thread.waiting = { resolve, reject };
      worker.postMessage(order);
    });
  } catch (error) {
    // What ended the thread was the posted file: without it, there is still the generated picture.
    if (order.file === undefined) throw error;
    return makeInThread({ ...order, file: undefined });
  } finally {
    idle = setTimeout(() => end(worker), IDLE);
    idle.unref();
  }
}

/** The thread that runs, or a new one. */
function current(file: string): Thread {
  if (thread) return thread;
  const worker = new Worker(file);
  const started: Thread = { worker, waiting: undefined };
  worker.on('message', (picture: Uint8Array) => {
    started.waiting?.resolve(picture);
    started.waiting = undefined;
  });
  worker.on('error', (error) => failed(started, error));
  worker.on('exit', () => failed(started, new Error('The thread that makes pictures has ended')));
  // It keeps no process alive that has nothing else to do.
  worker.unref();
  thread = started;
  return started;
}

function failed(ended: Thread, error: Error): void {
  if (thread === ended) thread = undefined;
  ended.waiting?.reject(error);
  ended.waiting = undefined;
}

function end(worker: Worker): void {
  if (thread?.worker === worker) thread = undefined;
  void worker.terminate();
}
