import { loadXmlParser } from '../contract/load-xml-parser.js';
import type { FixturesInput } from '../seed/fixtures-input.js';
import { DerivedUsers, derivedCompanies } from './derived-accounts.js';
import { derivedContent } from './derived-content.js';
import { derivedJobs } from './derived-jobs.js';
import { derivedRules, doneTimeOf } from './derived-rules.js';
import { EntryCheck } from './entry-check.js';
import { openRecording } from './read-recording.js';
import { SeenAccount } from './seen-account.js';
import type { RecordedMoment } from './seen-things.js';

export type { RecordedMoment } from './seen-things.js';

/** Fixtures that were made of a recording, and what they lack of it. */
export interface DerivedFixtures {
  readonly fixtures: FixturesInput;
  /** What the recording shows and fixtures do not take, and why: a line for each. */
  readonly leftOut: readonly string[];
}

/**
 * Makes fixtures of what the answers of a recording show: companies, users, folders, metadata fields, assets and jobs.
 *
 * @param moment `begin`: what was there before the first exchange, with rules that let the jobs of the recording go as they were seen to; `end`: what
 *   was seen last
 * @throws RecordingError for a file that cannot be read or is no recording
 */
export async function fixturesFromRecording(file: string, moment: RecordedMoment): Promise<FixturesInput> {
  return (await derivedFixtures(file, moment)).fixtures;
}

/** As `fixturesFromRecording`, with what was left out. */
export async function derivedFixtures(file: string, moment: RecordedMoment): Promise<DerivedFixtures> {
  const { header, exchanges } = await openRecording(file);
  await loadXmlParser();
  const account = new SeenAccount(moment);
  for await (const { exchange } of exchanges) await account.take(exchange);
  const check = new EntryCheck();
  const companies = derivedCompanies(account, check);
  const users = new DerivedUsers(account, companies, check);
  const content = derivedContent(account, companies, users, check);
  const jobs = derivedJobs(account, companies, users, check);
  const rules = moment === 'begin' ? derivedRules(account, companies, doneTimeOf(header.settings), check) : [];
  const lists = { companies: companies.entries, users: users.entries(), ...content, ...jobs, rules };
  // Lists of which nothing was seen are left out.
  const fixtures: FixturesInput = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return { fixtures, leftOut: check.leftOut };
}
