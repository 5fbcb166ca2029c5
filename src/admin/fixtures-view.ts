import type { Settings } from '../settings.js';

/** What a mock was filled with first, and a reset returns it to. */
export interface FixturesView {
  /** `default`, `none`, the path of a file, or `object` for fixtures that were given in process; in the order in which they were stored. */
  readonly sources: readonly string[];
}

/** Names the fixtures of a mock. */
export function fixturesView({ fixtures }: Pick<Settings, 'fixtures'>): FixturesView {
  return { sources: fixtures.map((source) => (typeof source === 'string' ? source : 'object')) };
}
