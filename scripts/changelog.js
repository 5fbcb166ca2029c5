/**
 * @typedef {object} Commit
 * @property {string} subject its first line
 * @property {string} body what follows, possibly empty
 *
 * @typedef {object} Change a commit in the form of Conventional Commits
 * @property {string} type such as `feat`
 * @property {string | undefined} scope
 * @property {string} description
 * @property {string | undefined} breaking what breaks, if anything does
 */

const SUBJECT = /^(?<type>[a-z]+)(?:\((?<scope>[^()]+)\))?(?<mark>!)?: (?<description>\S.*)$/;
const BREAKING = /^BREAKING[ -]CHANGE: (?<text>[^\n]+(?:\n(?!\n|[\w-]+: )[^\n]+)*)/m;
const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;
const UNRELEASED = '## [Unreleased]';

/** The headings of a section in their order, and the types of commits that each lists. */
const HEADINGS = { Added: ['feat'], Changed: ['perf', 'revert'], Deprecated: [], Removed: [], Fixed: ['fix'], Security: ['security'] };

/**
 * Reads a commit as a Conventional Commit.
 *
 * @param {Commit} commit
 * @returns {Change | undefined} undefined for a commit in another form
 */
export function parseCommit({ subject, body }) {
  const groups = SUBJECT.exec(subject)?.groups;
  if (!groups) return undefined;
  const footer = BREAKING.exec(body)?.groups?.text.replace(/\s*\n\s*/g, ' ');
  const { type, scope, mark, description } = groups;
  return { type, scope, description, breaking: footer ?? (mark ? description : undefined) };
}

/**
 * The version that follows another.
 *
 * @param {string} current such as `0.1.0`
 * @param {string | undefined} step `major`, `minor`, `patch`, or the version itself
 * @param {{ isReleased: boolean }} options whether the current version has a tag; one that has none is to be released itself
 * @throws Error unless it is a step, or a version above the current one, or the current one that is not released yet
 */
export function nextVersion(current, step, { isReleased } = { isReleased: true }) {
  if (!isReleased && step === current) return current;
  if (!isReleased && ['major', 'minor', 'patch'].includes(String(step)))
    throw new Error(`${current} is not released, as there is no tag v${current}: name the version, or get the tags with git fetch --tags`);
  const [major, minor, patch] = numbersOf(current);
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
  if (step === undefined || !VERSION.test(step)) throw new Error(`${step ?? 'no version'}: expected major, minor, patch, or a version such as 1.2.3`);
  const wanted = numbersOf(step);
  const first = [major, minor, patch].findIndex((number, index) => number !== wanted[index]);
  if (first < 0 || (wanted[first] ?? 0) < ([major, minor, patch][first] ?? 0))
    throw new Error(`${step} is not above the current version, ${current}`);
  return step;
}

/** @returns {[number, number, number]} */
function numbersOf(version) {
  const [, ...numbers] = VERSION.exec(version) ?? [];
  const [major, minor, patch] = numbers.map(Number);
  if (major === undefined || minor === undefined || patch === undefined) throw new Error(`${version} is not a version such as 1.2.3`);
  return [major, minor, patch];
}

/**
 * Turns the section "Unreleased" into that of a release, and adds the changes that the commits tell of: features, fixes,
 * faster code, and whatever breaks users. All other types are of no concern to users.
 *
 * @param {string} changelog the text of CHANGELOG.md
 * @param {{ version: string, date: string, commits: readonly Commit[] }} release date as in `2027-01-31`; the oldest commit first
 * @returns {{ changelog: string, section: string }} the new text, and the section of the release in it
 * @throws Error if there is no section "Unreleased", if the version has a section already, or if there is nothing to release
 */
export function releaseChangelog(changelog, { version, date, commits }) {
  if (changelog.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has a section ${version} already`);
  const begin = changelog.indexOf(`${UNRELEASED}\n`);
  if (begin < 0) throw new Error(`CHANGELOG.md has no section ${UNRELEASED}`);
  const after = begin + UNRELEASED.length + 1;
  const next = changelog.slice(after).search(/^## /m);
  const end = next < 0 ? changelog.length : after + next;

  const section = sectionOf(`## [${version}] - ${date}`, readSection(changelog.slice(after, end)), commits);
  const rest = changelog.slice(end);
  return { changelog: `${changelog.slice(0, after)}\n${section}${rest === '' ? '' : `\n${rest}`}`, section };
}

/**
 * What the changelog says of a release, without its heading; of "Unreleased" for a version that is not in it.
 *
 * @param {string} changelog
 * @param {string} version
 */
export function releaseSection(changelog, version) {
  const sections = changelog.split(/^(?=## )/m);
  const found = sections.find((each) => each.startsWith(`## [${version}]`)) ?? sections.find((each) => each.startsWith(UNRELEASED));
  if (found === undefined) throw new Error(`CHANGELOG.md has no section ${version}, and no section ${UNRELEASED}`);
  return `${found.slice(found.indexOf('\n') + 1).trim()}\n`;
}

/** @param {string} text @returns {{ introduction: string, lists: Map<string, string> }} the text under each heading */
function readSection(text) {
  const [introduction = '', ...parts] = text.split(/^### /m);
  const lists = new Map(parts.map((part) => [part.split('\n', 1)[0]?.trim() ?? '', part.slice(part.indexOf('\n') + 1).trim()]));
  return { introduction: introduction.trim(), lists };
}

function sectionOf(title, { introduction, lists }, commits) {
  const changes = commits.flatMap((commit) => parseCommit(commit) ?? []);
  const entries = new Map(lists);
  for (const [heading, types] of Object.entries(HEADINGS)) {
    const found = changes.filter(({ type, breaking }) => (breaking === undefined ? types.includes(type) : heading === 'Changed')).map(lineOf);
    const lines = [entries.get(heading), ...found].filter(Boolean);
    if (lines.length > 0) entries.set(heading, lines.join('\n'));
  }
  if (entries.size === 0 && introduction === '')
    throw new Error('There is nothing to release: no entry in "Unreleased", no feat, fix or breaking commit');
  const order = [...new Set([...Object.keys(HEADINGS), ...entries.keys()])].filter((heading) => entries.has(heading));
  const parts = [title, introduction, ...order.map((heading) => `### ${heading}\n\n${entries.get(heading)}`)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** @param {Change} change */
function lineOf({ scope, description, breaking }) {
  const text = `${scope === undefined ? '' : `${scope}: `}${breaking ?? description}`;
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/([^.!?])$/, '$1.');
  return `- ${breaking === undefined ? '' : '**Breaking:** '}${sentence}`;
}
