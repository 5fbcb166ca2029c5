import { IpsApiFault } from '../contract/faults.js';
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

/**
 * Refuses a detail that makes two choices where one may be made: at most one of the crop options, and one of the follow-on jobs (d).
 *
 * @throws IpsApiFault 30001 that names the choices
 */
export function checkChoices(kind: string, detail: object): void {
  for (const choices of CHOICES) {
    const made = choices.filter((choice) => choice in detail);
    if (made.length > 1) {
      throw new IpsApiFault('invalidParameter', `${kind}: ${made.join(' and ')} are given: expected at most one of ${choices.join(', ')}`);
    }
  }
}

const CHOICES = [
  ['manualCropOptions', 'autoColorCropOptions', 'autoTransparentCropOptions'],
  ['postImageServingPublishJob', 'postImageRenderingPublishJob', 'postVideoPublishJob'],
];

/** JSON has no words for these numbers; XML Schema has. */
function writable(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? writeSimple('xsd:double', value) : value;
}
