import type { z } from 'zod';
import { addApplicationSettings } from '../accounts/application-settings.js';
import { renewDeliveries } from '../notifications/delivery-id.js';
import { readFixtures, storeFixtures, storeOverrides } from '../seed/fixtures.js';
import type { Fixtures } from '../seed/fixtures-schema.js';
import type { OverrideKind } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import { restartClock } from '../store/stored-clock.js';
import type { AdminContext } from './admin-context.js';
import type { reset } from './admin-schemas.js';
import { requiredCompany } from './companies-service.js';
import { refusal, refusing } from './mock-error.js';

/** Returns the mock to its fixtures, or empties it, or resets one company. @throws MockError 404 for an unknown company */
export type ResetService = (options?: z.output<typeof reset>) => Promise<void>;

/** Resets the mock to how it started: to be made at the start, as it remembers the clock of that moment. */
export function resetService({ store, scheduler, clock, settings, journal }: AdminContext): ResetService {
  const firstMode = clock.mode;
  const firstMoment = clock.now();
  // A file of fixtures is read once: what a reset returns to must not change during a test run.
  let fixtures: Fixtures | undefined;

  const resetCompany = (company: string, withOverrides: boolean): void => {
    const found = requiredCompany(store, company);
    const { id } = found;
    store.transaction(() => {
      store.whole.emptyCompany(id, withOverrides);
      addApplicationSettings(store, found);
    });
    store.events.silently(() => scheduler.renew());
    store.events.noteReset(found.name, null, withOverrides);
    if (withOverrides) journal.clear(id);
  };
  const resetAll = (content: Fixtures | undefined, withClock: boolean, withOverrides: boolean): void => {
    store.wholeTransaction(() => {
      const kept = withOverrides ? [] : overridesByCompany(store);
      store.whole.empty(['jobs', 'overrides', 'accounts']);
      renewDeliveries(store);
      if (withClock) restartClock(clock, firstMode, firstMoment, store);
      if (content) storeFixtures(settings, content, store, scheduler, clock.now());
      if (content && withOverrides) storeOverrides(content, store, clock.now());
      // A company's overrides go to the new company of the same name.
      for (const { kind, company, definition } of kept) {
        const companyId = company === null ? null : store.accounts.companyByName(company)?.id;
        if (companyId !== undefined) store.overrides.add(kind, companyId, definition);
      }
    });
    scheduler.renew();
    if (withOverrides) journal.clear();
  };
  return async ({ to = 'fixtures', company, clock: withClock = true, overrides: withOverrides = true } = {}) => {
    if (company !== undefined) {
      resetCompany(company, withOverrides);
      return store.freeSpace.giveBack();
    }
    fixtures ??= await readFixtures(settings.fixtures).catch((error) => {
      throw refusal(error);
    });
    const content = to === 'fixtures' ? fixtures : undefined;
    store.events.silently(() => refusing(() => resetAll(content, withClock, withOverrides)));
    store.events.noteReset(null, to, true);
    await store.freeSpace.giveBack();
  };
}

function overridesByCompany({ overrides, accounts }: Store): { kind: OverrideKind; company: string | null; definition: object }[] {
  return (['rule', 'fault', 'stub'] as const).flatMap((kind) =>
    overrides.list(kind).map(({ companyId, definition }) => ({
      kind,
      company: companyId === null ? null : (accounts.companyById(companyId)?.name ?? null),
      definition,
    })),
  );
}
