import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globMatches } from '../../src/collections/glob.js';
import { OverrideIndex, type OverrideScope } from '../../src/store/override-index.js';
import type { Override } from '../../src/store/override-store.js';
import { openStore } from '../../src/store/store.js';

interface Entry extends OverrideScope {
  readonly id: number;
  readonly companyId: number | null;
  hits: number;
}

const scopeOf = (entry: Entry): OverrideScope => entry;
const idsOf = (entries: Iterable<{ readonly id: number }>): number[] => [...entries].map(({ id }) => id);

const NAMES = ['getAssets', 'getJobLogs', 'submitJob'];
const scope = fc.record({
  name: fc.constantFrom(undefined, ...NAMES, 'get*', '*', '{submit,get}Job*', 'nothing*'),
  transport: fc.constantFrom(undefined, 'soap', 'xml'),
  times: fc.constantFrom(undefined, 1, 2),
  companyId: fc.constantFrom(null, 1, 2),
});
const occasion = fc.record({
  names: fc.subarray(NAMES, { minLength: 1 }),
  transport: fc.constantFrom('soap', 'xml'),
  companyId: fc.constantFrom(null, 1, 2, 3),
});

type Step = { readonly kind: 'add' | 'remove' | 'use'; readonly at: number };
const steps = fc.array(fc.record<Step>({ kind: fc.constantFrom('add', 'remove', 'use', 'use'), at: fc.nat(30) }), { maxLength: 30 });

test('the candidates are those that a search through all of them finds, in the order of ids, whatever was added, used and removed', () => {
  fc.assert(
    fc.property(fc.array(scope, { maxLength: 30 }), steps, fc.array(occasion, { minLength: 1, maxLength: 5 }), (scopes, changes, occasions) => {
      const waiting = scopes.map((each, index): Entry => ({ ...each, id: index + 1, hits: 0 }));
      const all = waiting.splice(0, waiting.length >> 1);
      const index = new OverrideIndex(all, scopeOf);
      const check = (): void => {
        for (const { names, transport, companyId } of occasions) {
          const fits = (each: Entry): boolean =>
            (each.companyId === null || each.companyId === companyId) &&
            (each.transport === undefined || each.transport === transport) &&
            (each.times === undefined || each.hits < each.times) &&
            (each.name === undefined || names.some((name) => globMatches(each.name ?? '', name)));
          expect(idsOf(index.candidates({ names, transport, companyId }))).toEqual(idsOf(all.filter(fits)));
        }
        for (const company of [1, 2, 3]) {
          const own = all.filter(({ companyId }) => companyId === null || companyId === company);
          expect(idsOf(index.inOrder(company))).toEqual(idsOf(own));
          expect(index.countBelow(company, 7)).toBe(own.filter(({ id }) => id < 7).length);
        }
      };
      check();
      for (const { kind, at } of changes) {
        if (kind === 'add') {
          const entry = waiting.shift();
          if (entry) {
            all.push(entry);
            index.add(entry);
          }
        }
        const entry = all[at % Math.max(1, all.length)];
        if (kind === 'remove' && entry) {
          all.splice(all.indexOf(entry), 1);
          index.remove(entry);
        }
        if (kind === 'use' && entry) {
          entry.hits++;
          index.used(entry);
        }
        check();
      }
    }),
  );
});

test('of 20,000 overrides a call looks at those that may hold for it', () => {
  const entries = Array.from({ length: 20_000 }, (_, n): Entry => {
    const name = n % 4 === 0 ? `get${n}*` : `operation${n % 200}`;
    return { id: n + 1, companyId: n % 2 === 0 ? null : n % 50, name, transport: n % 3 === 0 ? 'xml' : undefined, times: undefined, hits: 0 };
  });
  const index = new OverrideIndex(entries, scopeOf);
  for (const name of ['submitJob', 'operation7', 'get4000Assets']) [...index.candidates({ names: [name], transport: 'soap', companyId: 7 })];
  // Those of operation7 in company 7 for SOAP, and get4000*: 20,000 × 1/200 × 2/3, of which a part is for other companies.
  expect(index.examined).toBeLessThan(100);
});

test('overrides that are used up are not looked at', () => {
  const entries = Array.from(
    { length: 20_000 },
    (_, n): Entry => ({ id: n + 1, companyId: null, name: 'submitJob', transport: undefined, times: 1, hits: 1 }),
  );
  const index = new OverrideIndex(entries.slice(0, -1), scopeOf);
  index.add({ ...(entries[19_999] as Entry), hits: 0 });
  expect(idsOf(index.candidates({ names: ['submitJob'], transport: 'soap', companyId: 1 }))).toEqual([20_000]);
  expect(index.examined).toBe(1);
});

test('what a transaction did to overrides is gone once it is rolled back', () => {
  const store = openStore(':memory:');
  try {
    const { overrides } = store;
    const scopeOfAll = ({ definition }: Override): OverrideScope => ({
      name: undefined,
      transport: undefined,
      times: (definition as { times?: number }).times,
    });
    const candidates = (): object[] =>
      [...overrides.candidates('fault', scopeOfAll, { names: ['x'], transport: 'soap', companyId: 1 })].map(({ id, seen, hits }) => ({
        id,
        seen,
        hits,
      }));
    const rolledBack = (work: () => void): void => {
      expect(() =>
        store.transaction(() => {
          work();
          throw new Error('rolled back');
        }),
      ).toThrow('rolled back');
    };
    const first = overrides.add('fault', null, { times: 1 });
    const second = overrides.add('fault', null, {});
    overrides.count(second, true);
    const before = candidates();
    expect(before).toEqual([
      { id: 1, seen: 0, hits: 0 },
      { id: 2, seen: 1, hits: 1 },
    ]);
    rolledBack(() => overrides.count(second, false));
    expect(candidates()).toEqual(before);
    rolledBack(() => {
      overrides.count(first, true);
      expect(candidates()).toHaveLength(1);
    });
    expect(candidates()).toEqual(before);
    rolledBack(() => {
      overrides.remove(first);
      overrides.add('fault', null, {});
      expect(candidates().length).toBe(2);
    });
    expect(candidates()).toEqual(before);
    rolledBack(() => {
      store.whole.empty(['overrides']);
      expect(candidates()).toEqual([]);
    });
    expect(candidates()).toEqual(before);
  } finally {
    store.close();
  }
});
