import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ApiVersion, versionsOfId } from '../../src/contract/api-version.js';

/** The elements of a published sample, by their paths below its root element. */
interface Sample {
  readonly operation: string;
  readonly page: string;
  readonly version: string;
  readonly paths: readonly string[];
}

// The file is the project's own copy.
const samples = JSON.parse(readFileSync(new URL('../fixtures/observed/sample-paths.json', import.meta.url), 'utf8')) as {
  readonly requests: readonly Sample[];
  readonly responses: readonly Sample[];
};

/** The paths of a sample that a version's definition of its root element does not have. */
function unknownPaths(version: ApiVersion, root: string, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    let definition = version.definitions.get(root);
    return !path.split('/').every((name) => {
      const field = definition?.fields.find((each) => each.name === name);
      definition = field && version.definitions.get(field.type);
      return field !== undefined;
    });
  });
}

describe.each([
  ['request', 'Param', samples.requests],
  ['response', 'Return', samples.responses],
] as const)('every element of a published %s', (_what, suffix, list) => {
  // The schema of the unversioned API was read whole; some pages have samples of later versions in its namespace.
  test.each(list.filter(({ version }) => version !== 'unversioned'))(
    'of $operation in $version ($page) exists in that version',
    ({ operation, page, version, paths }) => {
      const candidates = versionsOfId(version);
      expect(candidates.length).toBeGreaterThan(0);
      const missing = candidates.map((candidate) => unknownPaths(candidate, `${operation}${suffix}`, paths));
      expect(missing.toSorted((a, b) => a.length - b.length)[0], page).toEqual([]);
    },
  );
});
