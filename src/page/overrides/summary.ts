import type { Schemas } from '../api.js';
import { shownDuration } from '../format.js';

/** What a rule, a fault or a stub is for, and what it does, in a few words. */
export interface Summary {
  readonly matches: string;
  readonly does: string;
}

/** A rule in a few words. */
export function ruleSummary({ match = {}, script }: Schemas['Rule']): Summary {
  const { type, name, user, nth } = match;
  const matches = [type, name && `named ${name}`, user && `of ${user}`, nth && `match no. ${nth}`];
  const { outcome, at, items, count, duration, waiting, message } = script;
  const ends = outcome && { success: 'succeeds', warnings: 'has warnings', errors: 'has errors', fatal: 'dies', never: 'never ends' }[outcome];
  const where = outcome === 'fatal' || outcome === 'never' ? ` at ${at ?? 50} %` : '';
  const how = [
    ends && `${ends}${where}`,
    count && `${count} of them`,
    items !== undefined && `${typeof items === 'number' ? items : items.length} items`,
    duration !== undefined && `takes ${shownAny(duration)}`,
    waiting !== undefined && `waits ${shownAny(waiting)}`,
    message && `“${message}”`,
  ];
  return { matches: joined(matches, 'every job'), does: joined(how, 'as the mock decides') };
}

/** A fault in a few words. */
export function faultSummary({ match = {}, effect, every, probability }: Schemas['Fault']): Summary {
  const { fault, status, delay, reset, truncate, malformed, drip, stale } = effect;
  const how = [
    fault && `fault ${fault.code}${fault.reason ? ` “${fault.reason}”` : ''}`,
    status && `HTTP ${status}`,
    delay !== undefined && `late by ${shownDelay(delay)}`,
    reset && 'connection reset',
    truncate !== undefined && `cut off after ${truncate} bytes`,
    malformed && 'malformed XML',
    drip && `dripping ${drip.bytes} bytes at a time`,
    stale && 'the last answer again',
    every && `every ${every}.`,
    probability !== undefined && `${Math.round(probability * 1000) / 10} % of them`,
  ];
  return { matches: callMatch(match), does: joined(how, '') };
}

/** A stub in a few words. */
export function stubSummary({ operation, match = {}, answer }: Schemas['Stub']): Summary {
  return { matches: joined([operation, callMatch(match, '')], ''), does: JSON.stringify(answer) };
}

function callMatch({ transport, operation, version, caller, params }: Partial<Schemas['CallMatchInput']>, every = 'every call'): string {
  const about = params && Object.entries(params).map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return joined([operation, transport && `by ${transport}`, version, caller && `of ${caller}`, ...(about ?? [])], every);
}

function shownDelay(delay: NonNullable<Schemas['Fault']['effect']['delay']>): string {
  if (typeof delay !== 'object') return shownAny(delay);
  return 'min' in delay ? `${shownAny(delay.min)} to ${shownAny(delay.max)}` : `about ${shownAny(delay.mean)}`;
}

/** Durations come back in milliseconds. */
function shownAny(duration: number | string): string {
  return typeof duration === 'number' ? shownDuration(duration) : duration;
}

function joined(parts: readonly (string | number | boolean | undefined)[], none: string): string {
  const given = parts.filter((part) => typeof part === 'string' && part !== '');
  return given.length === 0 ? none : given.join(', ');
}
