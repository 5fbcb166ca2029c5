import { hash } from '../random/hash.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import { type CallFacts, type CallMatch, differences } from './call-match.js';

/** How long an answer is held back, real milliseconds: always so long, anything between, or around a mean. */
export type Delay = number | { readonly min: number; readonly max: number } | { readonly mean: number; readonly deviation: number };

/** What goes wrong with a call, or its answer. */
export interface FaultEffect {
  /** An IPS fault in place of the answer; nothing is carried out. */
  readonly fault?: { readonly code: number; readonly reason?: string | undefined } | undefined;
  /** HTTP status of the answer, whatever it is. */
  readonly status?: number | undefined;
  readonly delay?: Delay | undefined;
  /** The connection is reset in place of the answer. */
  readonly reset?: true | undefined;
  /** The connection ends after so many bytes of the body, its headers promising all of it. */
  readonly truncate?: number | undefined;
  /** The answer is no XML: its last tag is left open. */
  readonly malformed?: true | undefined;
  /** The body comes in pieces of so many bytes, a pause of real milliseconds between them. */
  readonly drip?: { readonly bytes: number; readonly pause: number } | undefined;
  /** The answer that the same operation of the same company gave before comes again; nothing is carried out. */
  readonly stale?: true | undefined;
}

/** A fault on the wire that a test has set up. */
export interface InjectedFault {
  readonly label?: string | undefined;
  readonly match?: CallMatch | undefined;
  readonly effect: FaultEffect;
  /** For how many of the calls that fit it holds; for all unless it says so. */
  readonly times?: number | undefined;
  /** Only every nth of the calls that fit. */
  readonly every?: number | undefined;
  /** Only some of the calls that fit, by chance: from 0 to 1; the same ones for the same seed. */
  readonly probability?: number | undefined;
}

/** The effect on one call: a delay has its length by now. */
export interface AppliedEffect extends Omit<FaultEffect, 'delay'> {
  readonly delay: number;
}

/**
 * What goes wrong with a call: the effect of the first fault on the wire that holds for it. Counts those that were looked at.
 * Most often there are none: `store.overrides.has` says so before anything is put together for this.
 *
 * @param companyId the company that the call names
 */
export function chooseFaultEffect(
  store: Store,
  settings: Pick<Settings, 'seed'>,
  call: CallFacts,
  companyId: number | undefined,
): AppliedEffect | undefined {
  for (const { id, companyId: scope, definition, seen, hits } of store.overrides.list('fault')) {
    if (scope !== null && scope !== companyId) continue;
    const fault: InjectedFault = JSON.parse(definition);
    if (fault.times !== undefined && hits >= fault.times) continue;
    if (differences(fault.match ?? {}, call).length > 0) continue;
    const holds =
      (fault.every === undefined || (seen + 1) % fault.every === 0) &&
      (fault.probability === undefined || chance(`${settings.seed}|${id}|${seen}`) < fault.probability);
    store.overrides.count(id, holds);
    if (holds) return { ...fault.effect, delay: delayOf(fault.effect.delay, `${settings.seed}|delay|${id}|${seen}`) };
  }
  return undefined;
}

/** A number from 0 up to 1, the same for the same seed. */
function chance(seed: string): number {
  // Texts that differ in their last letter alone come out close to each other: hashed twice they do not.
  return hash(`${hash(seed)}|${seed}`) / 2 ** 32;
}

function delayOf(delay: Delay | undefined, seed: string): number {
  if (delay === undefined) return 0;
  if (typeof delay === 'number') return delay;
  if ('min' in delay) return Math.round(delay.min + chance(seed) * (delay.max - delay.min));
  // Box and Muller's way from two even chances to a normal one.
  const normal = Math.sqrt(-2 * Math.log(1 - chance(`${seed}|a`))) * Math.cos(2 * Math.PI * chance(`${seed}|b`));
  return Math.max(0, Math.round(delay.mean + normal * delay.deviation));
}
