import { LRUCache } from 'lru-cache';
import type { Exchange } from '../recordings/exchange.js';

/** How many files are remembered; the oldest are forgotten. */
const REMEMBERED = 100_000;

/** What of a file a mock knows: nothing of one that it would have to fetch, or the size in bytes and pixels of one that was posted. */
type FileSource = 'url' | 'form';

/** What is known of a recorded service that is no mock, and what the mock beside it cannot know. */
export class ServiceFacts {
  /** By folder and name. */
  readonly #files = new LRUCache<string, FileSource>({ max: REMEMBERED });

  /** Takes in a request before it is played. */
  note({ operation, params, request }: Exchange): void {
    if (params === null) return;
    if (operation === 'submitJob') {
      for (const item of listIn(fieldsIn(fieldsIn(params.uploadUrlsJob).urlArray).items)) {
        const { destPath } = fieldsIn(item);
        if (typeof destPath === 'string') this.#files.set(destPath, 'url');
      }
    } else if (operation === 'uploadPost' && typeof params.destFolder === 'string') {
      const folder = params.destFolder.replace(/\/*$/, '/');
      for (const { fileName } of request.files ?? []) if (fileName !== null) this.#files.set(`${folder}${fileName}`, 'form');
    }
  }

  /** How a file came in the recording, if it did. @param path with its folder */
  sourceOf(path: string): FileSource | undefined {
    return this.#files.get(path);
  }
}

function fieldsIn(value: unknown): Readonly<Record<string, unknown>> {
  // Any object has fields of which nothing is known.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
