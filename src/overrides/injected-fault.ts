import { hash } from '../random/hash.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import { type CallFacts, type CallMatch, differences } from './call-match.js';

/** How long a response is delayed, real milliseconds: a fixed time, between two limits, or normally distributed. */
export type Delay = number | { readonly min: number; readonly max: number } | { readonly mean: number; readonly deviation: number };

/** What goes wrong with a call or its response. */
export interface FaultEffect {
  /** An IPS fault instead of the response; the operation is not carried out. */
  readonly fault?: { readonly code: number; readonly reason?: string | undefined } | undefined;
  /** HTTP status of the response. */
  readonly status?: number | undefined;
  readonly delay?: Delay | undefined;
  /** The connection is reset instead of a response. */
  readonly reset?: true | undefined;
  /** The connection ends after so many bytes of the body, although the headers announce all of it. */
  readonly truncate?: number | undefined;
  /** The response is not well-formed XML: its last tag is left open. */
  readonly malformed?: true | undefined;
  /** The body is sent in pieces of so many bytes, with pauses of real milliseconds. */
  readonly drip?: { readonly bytes: number; readonly pause: number } | undefined;
  /** The last response of the same operation and company is sent again; the operation is not carried out. */
  readonly stale?: true | undefined;
}

/** A fault that a test injects into calls. */
export interface InjectedFault {
  readonly label?: string | undefined;
  readonly match?: CallMatch | undefined;
  readonly effect: FaultEffect;
  /** For how many of the matching calls it applies; for all by default. */
  readonly times?: number | undefined;
  /** Only for every nth matching call. */
  readonly every?: number | undefined;
  /** Only for some of the matching calls, at random, the same ones for the same seed: from 0 to 1. */
  readonly probability?: number | undefined;
}

/** The effect on one call: its delay is fixed, in milliseconds. */
export interface AppliedEffect extends Omit<FaultEffect, 'delay'> {
  readonly delay: number;
}

/**
 * What goes wrong with a call: the effect of the first injected fault that applies to it. Counts the faults that match.
 * Usually there are none: ask `store.overrides.has` before putting together `call`.
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
    const applies =
      (fault.every === undefined || (seen + 1) % fault.every === 0) &&
      (fault.probability === undefined || chance(`${settings.seed}|${id}|${seen}`) < fault.probability);
    store.overrides.count(id, applies);
    if (applies) return { ...fault.effect, delay: delayOf(fault.effect.delay, `${settings.seed}|delay|${id}|${seen}`) };
  }
  return undefined;
}

/** A number from 0 to 1, 1 excluded, the same for the same seed. */
function chance(seed: string): number {
  // Hashes of texts that differ only in their last character are close to each other, unless hashed twice.
  return hash(`${hash(seed)}|${seed}`) / 2 ** 32;
}

function delayOf(delay: Delay | undefined, seed: string): number {
  if (delay === undefined) return 0;
  if (typeof delay === 'number') return delay;
  if ('min' in delay) return Math.round(delay.min + chance(seed) * (delay.max - delay.min));
  // Box–Muller: two uniform numbers give a normally distributed one.
  const normal = Math.sqrt(-2 * Math.log(1 - chance(`${seed}|a`))) * Math.cos(2 * Math.PI * chance(`${seed}|b`));
  return Math.max(0, Math.round(delay.mean + normal * delay.deviation));
}
