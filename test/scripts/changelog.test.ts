import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nextVersion, parseCommit, releaseChangelog, releaseSection } from '../../scripts/changelog.js';

describe('parseCommit', () => {
  test('reads type, scope and description', () => {
    expect(parseCommit({ subject: 'fix(upload): answer 410 after the export', body: '' })).toEqual({
      type: 'fix',
      scope: 'upload',
      description: 'answer 410 after the export',
      breaking: undefined,
    });
    expect(parseCommit({ subject: 'feat: seed catalogues', body: 'Why.' })).toMatchObject({ type: 'feat', scope: undefined });
  });

  test('finds what breaks in a mark or a footer', () => {
    expect(parseCommit({ subject: 'refactor!: rename shape to script', body: '' })?.breaking).toBe('rename shape to script');
    const body = 'Standard words.\n\nBREAKING CHANGE: rules take `script`\nin place of `shape`\nRefs: 12';
    expect(parseCommit({ subject: 'refactor(admin): rename', body })?.breaking).toBe('rules take `script` in place of `shape`');
  });

  test.each(['Say what a polled call does', 'Merge branch main', 'fix:no space', 'Fix: capital', 'fix(): empty scope'])(
    'passes over "%s"',
    (subject) => {
      expect(parseCommit({ subject, body: '' })).toBeUndefined();
    },
  );
});

describe('nextVersion', () => {
  test.each([
    ['major', '2.0.0'],
    ['minor', '1.3.0'],
    ['patch', '1.2.10'],
    ['1.10.0', '1.10.0'],
    ['2.0.0', '2.0.0'],
  ])('after 1.2.9, %s is %s', (step, version) => expect(nextVersion('1.2.9', step)).toBe(version));

  test.each(['1.2.9', '1.2.8', '0.9.9', '1.1.10'])('%s is not above 1.2.9', (step) => {
    expect(() => nextVersion('1.2.9', step)).toThrow(`${step} is not above the current version, 1.2.9`);
  });

  test('a version without a tag is released itself, or a later one', () => {
    const unreleased = { isReleased: false };
    expect(nextVersion('1.0.0', '1.0.0', unreleased)).toBe('1.0.0');
    expect(nextVersion('1.0.0', '1.0.1', unreleased)).toBe('1.0.1');
    expect(() => nextVersion('1.0.0', 'minor', unreleased)).toThrow('1.0.0 is not released, as there is no tag v1.0.0');
    expect(() => nextVersion('1.0.0', '0.9.0', unreleased)).toThrow('0.9.0 is not above the current version, 1.0.0');
  });

  test.each([undefined, '', 'next', 'v1.3.0', '1.3', '1.3.0-beta'])('%s is no step', (step) => {
    expect(() => nextVersion('1.2.9', step)).toThrow('expected major, minor, patch, or a version such as 1.2.3');
  });
});

describe('releaseChangelog', () => {
  const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- By hand.\n\n## [0.1.0] - 2026-11-27\n\n- The first.\n';
  const release = { version: '0.2.0', date: '2027-01-31' };
  const commit = (subject: string, body = '') => ({ subject, body });

  test('moves what is unreleased, and adds what the commits tell users', () => {
    const commits = [
      commit('feat(jobs): pause by name'),
      commit('docs: say so'),
      commit('fix: a leak'),
      commit('Merge main'),
      commit('refactor(admin)!: rename shape to script'),
      commit('perf: faster searches.'),
    ];
    const { changelog, section } = releaseChangelog(CHANGELOG, { ...release, commits });
    expect(section).toBe(
      '## [0.2.0] - 2027-01-31\n\n### Added\n\n- By hand.\n- Jobs: pause by name.\n\n### Changed\n\n- **Breaking:** Admin: rename shape to script.\n- Faster searches.\n\n### Fixed\n\n- A leak.\n',
    );
    expect(changelog).toBe(`# Changelog\n\n## [Unreleased]\n\n${section}\n## [0.1.0] - 2026-11-27\n\n- The first.\n`);
  });

  test('can follow itself', () => {
    const { changelog } = releaseChangelog(CHANGELOG, { ...release, commits: [] });
    const again = releaseChangelog(changelog, { version: '0.2.1', date: '2027-02-01', commits: [commit('fix: another')] });
    expect(again.section).toBe('## [0.2.1] - 2027-02-01\n\n### Fixed\n\n- Another.\n');
    expect(again.changelog.match(/^## \[.*\]/gm)).toEqual(['## [Unreleased]', '## [0.2.1]', '## [0.2.0]', '## [0.1.0]']);
  });

  test('keeps an introduction and headings of its own', () => {
    const text = '# Changelog\n\n## [Unreleased]\n\nThe first release.\n\n### Moved\n\n- A file.\n';
    const { section } = releaseChangelog(text, { ...release, commits: [commit('feat: a thing')] });
    expect(section).toBe('## [0.2.0] - 2027-01-31\n\nThe first release.\n\n### Added\n\n- A thing.\n\n### Moved\n\n- A file.\n');
  });

  test.each([
    ['no section "Unreleased"', '# Changelog\n', [commit('feat: a')], 'has no section ## [Unreleased]'],
    ['a version twice', CHANGELOG.replace('0.1.0', '0.2.0'), [commit('feat: a')], 'has a section 0.2.0 already'],
    ['nothing at all', '# Changelog\n\n## [Unreleased]\n', [commit('docs: a')], 'There is nothing to release'],
  ])('refuses %s', (_name, text, commits, message) => {
    expect(() => releaseChangelog(text, { ...release, commits })).toThrow(message);
  });

  test('takes the changelog of this project', () => {
    const { changelog, section } = releaseChangelog(readFileSync('CHANGELOG.md', 'utf8'), { version: '9999.0.0', date: '2027-01-31', commits: [] });
    expect(changelog).toContain(`## [Unreleased]\n\n${section}`);
  });
});

describe('releaseSection', () => {
  const CHANGELOG =
    '# Changelog\n\n## [Unreleased]\n\n- To come.\n\n## [1.0.1] - 2027-01-31\n\n### Fixed\n\n- It.\n\n## [1.0.0] - 2027-01-01\n\n- The first.\n';

  test.each([
    ['1.0.1', '### Fixed\n\n- It.\n'],
    ['1.0.0', '- The first.\n'],
    ['1.0.2', '- To come.\n'],
  ])('of %s is what it changes', (version, expected) => expect(releaseSection(CHANGELOG, version)).toBe(expected));

  test('of none is refused', () => expect(() => releaseSection('# Changelog\n', '1.0.0')).toThrow('has no section 1.0.0'));
});
