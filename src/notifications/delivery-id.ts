import { createHash, randomInt } from 'node:crypto';
import type { Callback } from '../store/callback-store.js';
import type { Store } from '../store/store.js';

/** The header that carries the id of a completion call. */
export const DELIVERY_HEADER = 'X-Ips-Mock-Delivery';

/** Name of the stored number that no other database has. */
const SALT = 'deliverySalt';

/** What makes the ids of a database its own, drawn when it is first needed. @throws DiskError where it cannot be stored */
export function deliverySalt(store: Store): number {
  const known = store.number(SALT);
  if (known !== undefined) return known;
  const drawn = randomInt(2 ** 48 - 1);
  store.transaction(() => store.setNumber(SALT, drawn));
  return drawn;
}

/** To be called when time begins again: the calls that follow are others, even if jobs and moments are the same. */
export function renewDeliveries(store: Store): void {
  store.removeNumber(SALT);
}

/** The id of a completion call, a UUID: the same in all its attempts, whichever process makes them, and no other call's. */
export function deliveryId(salt: number, { id, url, dueAt, attempts }: Callback): string {
  const first = attempts[0]?.at ?? dueAt;
  const hex = createHash('sha256')
    .update(JSON.stringify([salt, id, url, first]))
    .digest('hex');
  // Version 8 of RFC 9562: made by a rule of one's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
