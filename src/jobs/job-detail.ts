import { writeSimple } from '../contract/simple-types.js';

/** A job detail as it is stored: as it comes back from the API, and what it was given to work on where that does not come back. */
export interface StoredDetail {
  /** JSON of the detail element. */
  readonly detail: string;
  /** JSON array, or null where the detail element holds what the job works on. */
  readonly sources: string | null;
}

/** Splits a submitted detail: `uploadUrlsJob` comes back with `numUrls` in place of `urlArray` (d). */
export function storedDetail(kind: string, submitted: object): StoredDetail {
  if (kind !== 'uploadUrlsJob') return { detail: JSON.stringify(submitted, writable), sources: null };
  const { urlArray, ...rest }: { urlArray?: { items?: readonly object[] | undefined } | undefined } = submitted;
  const sources = urlArray?.items ?? [];
  return { detail: JSON.stringify({ ...rest, numUrls: sources.length }, writable), sources: JSON.stringify(sources) };
}

/** JSON has no words for these numbers; XML Schema has. */
function writable(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? writeSimple('xsd:double', value) : value;
}
