import { nextFire } from './schedule.js';

/** The nightly cleanup of the trash, at 3 o'clock in the server's time zone (c). */
export const CLEANUP_SCHEDULE = '00 00 03 * * ?';

/** How long an asset stays in the trash unless it is emptied, milliseconds: 7 days (d). */
export const TRASH_TIME = 7 * 86_400_000;

/** The earliest moments in the trash, milliseconds since 1970; null where there is none. */
export interface EarliestTrashed {
  /** Of the assets that are in the trash. */
  readonly trashed: number | null;
  /** Of those that were emptied from it. */
  readonly emptied: number | null;
}

/**
 * The moment of the next cleanup that finds something to purge, or infinity: those that would find nothing need not take place.
 * What came into the trash at the moment of a cleanup, or timed out at it, is left for the next one.
 */
export function cleanupMoment({ trashed, emptied }: EarliestTrashed, timeZone: string): number {
  const after = Math.min(trashed === null ? Number.POSITIVE_INFINITY : trashed + TRASH_TIME, emptied ?? Number.POSITIVE_INFINITY);
  if (after === Number.POSITIVE_INFINITY) return after;
  return nextFire(CLEANUP_SCHEDULE, timeZone, after) ?? Number.POSITIVE_INFINITY;
}
