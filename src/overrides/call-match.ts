import type { z } from 'zod';
import { globMatches } from '../collections/glob.js';
import type { callMatch } from './override-schemas.js';

/** Which calls a fault, a stub or a query of the journal is about; every condition must hold. */
export type CallMatch = z.output<typeof callMatch>;

/** What is known of a call when overrides are chosen. */
export interface CallFacts {
  readonly transport: string;
  readonly operation: string | undefined;
  readonly version: string | undefined;
  readonly caller: string | undefined;
  readonly params: unknown;
}

/** A match of requests of any kind: some come by nothing that takes calls. */
export type WiderMatch = Omit<CallMatch, 'transport'> & { readonly transport?: string | undefined };

/** Why a call does not match, one reason for each condition; empty if it does. */
export function differences(match: WiderMatch, call: CallFacts): string[] {
  const found: string[] = [];
  if (match.transport !== undefined && match.transport !== call.transport) found.push(`transport: ${call.transport}, not ${match.transport}`);
  if (match.operation !== undefined && !globMatches(match.operation, call.operation ?? '')) {
    found.push(`operation: ${call.operation ?? 'none'}, not ${match.operation}`);
  }
  return [...found, ...furtherDifferences(match, call)];
}

/** The same but for the transport and the operation, by which overrides are looked up. */
export function furtherDifferences(match: WiderMatch, call: CallFacts): string[] {
  const found: string[] = [];
  if (match.version !== undefined && match.version !== call.version) found.push(`version: ${call.version ?? 'none'}, not ${match.version}`);
  if (match.caller !== undefined && match.caller.toLowerCase() !== call.caller?.toLowerCase()) {
    found.push(`caller: ${call.caller ?? 'nobody'}, not ${match.caller}`);
  }
  if (match.params !== undefined) found.push(...paramDifferences(match.params, call.params, 'params'));
  return found;
}

/** Every wanted field must be there with a matching value; of an array, each wanted item must match some item. */
function paramDifferences(wanted: unknown, actual: unknown, path: string): string[] {
  if (Array.isArray(wanted)) {
    const items: unknown[] = Array.isArray(actual) ? actual : [];
    return wanted.flatMap((each, index) =>
      items.some((item) => paramDifferences(each, item, path).length === 0) ? [] : [`${path}[${index}]: no item fits ${JSON.stringify(each)}`],
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const fields: Readonly<Record<string, unknown>> = typeof actual === 'object' && actual !== null ? { ...actual } : {};
    return Object.entries(wanted).flatMap(([name, value]) => paramDifferences(value, fields[name], `${path}.${name}`));
  }
  const text = actual instanceof Date ? actual.toISOString() : actual;
  const fits = typeof wanted === 'string' && typeof text === 'string' ? wanted === text || globMatches(wanted, text) : wanted === text;
  return fits ? [] : [`${path}: ${text === undefined ? 'missing' : JSON.stringify(text)}, not ${JSON.stringify(wanted)}`];
}
