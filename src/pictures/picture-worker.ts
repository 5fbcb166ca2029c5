import { parentPort } from 'node:worker_threads';
import { makePicture } from './make-picture.js';
import type { PictureOrder } from './picture-order.js';

// A thread of its own makes pictures, one at a time, so that calls do not wait for them.
parentPort?.on('message', (order: PictureOrder) => {
  parentPort?.postMessage(makePicture(order));
});
