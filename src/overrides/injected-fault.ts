import type { z } from 'zod';
import { chance } from '../random/seeded-choice.js';
import type { Settings } from '../settings.js';
import type { OverrideScope } from '../store/override-index.js';
import type { Override } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import { type CallFacts, furtherDifferences } from './call-match.js';
import type { OverrideHit } from './override-hit.js';
import type { fault as faultSchema } from './override-schemas.js';

/** A fault that a test injects into calls. */
export type InjectedFault = Omit<z.output<typeof faultSchema>, 'company'>;

/** What goes wrong with a call or its response; delays and pauses in real milliseconds. */
export type FaultEffect = InjectedFault['effect'];

/** How long a response is delayed, real milliseconds: a fixed time, between two limits, or normally distributed. */
type Delay = NonNullable<FaultEffect['delay']>;

/** The effect on one call: its delay is fixed, in milliseconds. */
export interface AppliedEffect extends Omit<FaultEffect, 'delay'> {
  readonly delay: number;
  /** The fault that it is of. */
  readonly by: OverrideHit;
}

/** What faults are looked up by. */
function scopeOf(override: Override): OverrideScope {
  const { match, times } = faultOf(override);
  return { name: match?.operation, transport: match?.transport, times };
}

function faultOf({ definition }: Override): InjectedFault {
  // What the admin API has checked and stored as a fault.
  return definition as InjectedFault;
}

/**
 * What goes wrong with a call: the effect of the first injected fault that applies to it. Counts the faults that match.
 * Usually there are none: ask `store.overrides.has` before putting together `call`.
 *
 * @param companyId the company that the call names
 */
export function chooseFaultEffect(
  { overrides }: Store,
  settings: Pick<Settings, 'seed'>,
  call: CallFacts,
  companyId: number | undefined,
): AppliedEffect | undefined {
  const occasion = { names: [call.operation ?? ''], transport: call.transport, companyId: companyId ?? null };
  for (const override of overrides.candidates('fault', scopeOf, occasion)) {
    const fault = faultOf(override);
    const { id, seen } = override;
    if (furtherDifferences(fault.match ?? {}, call).length > 0) continue;
    const applies = spared(fault, override, settings.seed) === undefined;
    overrides.count(override, applies);
    if (applies) {
      const delay = delayOf(fault.effect.delay, `${settings.seed}|delay|${id}|${seen}`);
      return { ...fault.effect, delay, by: { kind: 'fault', id, label: fault.label } };
    }
  }
  return undefined;
}

/** Why a fault spares a call that it matches; undefined if it applies. @param seen how many calls matched it before @param seed of the mock */
export function spared({ every, probability }: InjectedFault, { id, seen }: Pick<Override, 'id' | 'seen'>, seed: number): string | undefined {
  if (every !== undefined && (seen + 1) % every !== 0) return `every: this is match ${seen + 1}, the fault is for every ${every}.`;
  if (probability !== undefined && chance(`${seed}|${id}|${seen}`) >= probability)
    return `probability: match ${seen + 1} is not among the ${probability * 100} % that it applies to`;
  return undefined;
}

function delayOf(delay: Delay | undefined, seed: string): number {
  if (delay === undefined) return 0;
  if (typeof delay === 'number') return delay;
  if ('min' in delay) return Math.round(delay.min + chance(seed) * (delay.max - delay.min));
  // Box–Muller: two uniform numbers give a normally distributed one.
  const normal = Math.sqrt(-2 * Math.log(1 - chance(`${seed}|a`))) * Math.cos(2 * Math.PI * chance(`${seed}|b`));
  return Math.max(0, Math.round(delay.mean + normal * delay.deviation));
}
