import type { PictureOrder } from './picture-order.js';
import { makeInThread } from './picture-thread.js';

/** An order whose file is read when its turn comes. */
export interface PendingOrder extends Omit<PictureOrder, 'file'> {
  /** The posted file's hash; undefined where there is none. */
  readonly fileHash: string | undefined;
  /** Undefined if the file is not there any more. */
  readonly content: () => Uint8Array | undefined;
}

/** The most pictures that wait for their turn (c): more are refused. */
export const MOST_WAITING = 200;

/** The most bytes of made pictures that are kept (c). */
const MOST_KEPT = 16 * 1024 * 1024;

/** Why a picture was not made: too many wait already. */
export class TooManyPictures extends Error {
  constructor() {
    super(`${MOST_WAITING} pictures wait to be made already: ask again in a moment`);
    this.name = 'TooManyPictures';
  }
}

/**
 * Makes pictures one after the other, in a thread of its own, and keeps what it made last. Who asks for one that is being made gets that one:
 * many requests cost no more than one does.
 */
export class PictureMaker {
  readonly #kept = new Map<string, Uint8Array>();
  readonly #coming = new Map<string, Promise<Uint8Array>>();
  #bytes = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #made = 0;

  /** @param run makes one picture */
  constructor(private readonly run: (order: PictureOrder) => Promise<Uint8Array>) {}

  /** How many pictures it has made. */
  get made(): number {
    return this.#made;
  }

  /** The most bytes that it ever keeps. */
  get keptBytes(): number {
    return this.#bytes;
  }

  /** @throws TooManyPictures */
  picture(order: PendingOrder): Promise<Uint8Array> {
    const key = keyOf(order);
    const kept = this.#kept.get(key);
    if (kept) {
      // The last one asked for is the last to go.
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return Promise.resolve(kept);
    }
    const coming = this.#coming.get(key);
    if (coming) return coming;
    if (this.#coming.size >= MOST_WAITING) throw new TooManyPictures();
    const made = this.#turn.then(() => this.#make(order, key));
    this.#turn = made.catch(() => undefined);
    this.#coming.set(key, made);
    return made.finally(() => this.#coming.delete(key));
  }

  async #make({ fileHash, content, ...order }: PendingOrder, key: string): Promise<Uint8Array> {
    const bytes = fileHash === undefined ? undefined : content();
    const picture = await this.run({
      ...order,
      file: fileHash === undefined || bytes === undefined ? undefined : { hash: fileHash, content: bytes },
    });
    this.#made++;
    this.#keep(key, picture);
    return picture;
  }

  #keep(key: string, picture: Uint8Array): void {
    if (picture.length > MOST_KEPT / 2) return;
    this.#kept.set(key, picture);
    this.#bytes += picture.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= MOST_KEPT) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}

/** What a picture follows from: the same key, the same bytes. It makes an ETag as well. */
export function keyOf({ fileHash, seed, view, format, quality }: Omit<PendingOrder, 'content'>): string {
  const { width, height, left, top, coveredWidth, coveredHeight } = view;
  return [fileHash ?? 'generated', seed, width, height, left, top, coveredWidth, coveredHeight, format, quality].join('|');
}

/** What makes the pictures of this process. */
export const pictureMaker = new PictureMaker(makeInThread);
