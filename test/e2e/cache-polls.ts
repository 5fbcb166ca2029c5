import { field } from '../asset-company.js';
import { authHeaderOf, envelopeOf, plainRequestOf } from '../conversation.js';
import type { KeptRequest } from './kept-connection.js';

/** The names of jobs that are submitted: few, so that several jobs have the same. */
export const JOB_NAMES = ['Job 0', 'Job 1', 'Job 2'];

/** A question about jobs. */
export interface Poll {
  /** The same from poll to poll, whichever jobs it is about. */
  readonly label: string;
  readonly operation: string;
  readonly params: string;
  readonly version: string;
  readonly user: string;
  readonly locale: string | undefined;
  readonly transport: 'soap' | 'xml';
}

/** What a poll differs in from most. */
type Unusual = Partial<Omit<Poll, 'label' | 'operation' | 'params'>>;

const OUTFITTERS = '<companyHandle>c|47</companyHandle>';

function poll(operation: string, params: string, { version = '2014-04-03', user = 'admin@example.com', locale, transport = 'soap' }: Unusual = {}) {
  return { operation, params, version, user, locale, transport };
}

/** Polls that are asked every time. */
function usualPolls(one: string, second: string): Readonly<Record<string, Omit<Poll, 'label'>>> {
  const german = { locale: 'de' };
  const bySubmitted = JOB_NAMES.map((name): [string, Omit<Poll, 'label'>] => [
    `${name} by submitJob's handle`,
    poll('getActiveJobs', OUTFITTERS + field('jobHandle', `j|47|${name}||`)),
  ]);
  return {
    company: poll('getActiveJobs', OUTFITTERS),
    'company, in German': poll('getActiveJobs', OUTFITTERS, german),
    'company, first version': poll('getActiveJobs', '<companyHandle>47</companyHandle>', { version: 'unversioned' }),
    'company, another user': poll('getActiveJobs', OUTFITTERS, { user: 'robin@example.com' }),
    handle: poll('getActiveJobs', OUTFITTERS + one),
    'another handle, plain XML': poll('getActiveJobs', OUTFITTERS + second, { transport: 'xml' }),
    scheduled: poll('getScheduledJobs', OUTFITTERS),
    'log details': poll('getJobLogDetails', `${OUTFITTERS + one}<recordsPerPage>10</recordsPerPage><resultsPage>1</resultsPage>`),
    ...Object.fromEntries(bySubmitted),
  };
}

/** Polls that are asked in turn. */
function otherPolls(one: string): Readonly<Record<string, Omit<Poll, 'label'>>> {
  const german = { locale: 'de' };
  const byName = JOB_NAMES.map((name): [string, Omit<Poll, 'label'>] => [
    `${name} by original name`,
    poll('getActiveJobs', OUTFITTERS + field('originalName', name)),
  ]);
  return {
    'company, last version': poll('getActiveJobs', OUTFITTERS, { version: '2022-11-01-beta' }),
    'company, plain XML': poll('getActiveJobs', OUTFITTERS, { transport: 'xml' }),
    'company, running jobs': poll('getActiveJobs', `${OUTFITTERS}<includeWaitingJobs>false</includeWaitingJobs>`),
    'all companies': poll('getActiveJobs', '', { version: '2009-07-31' }),
    'handle, in German': poll('getActiveJobs', OUTFITTERS + one, { ...german, version: '2013-02-15' }),
    'scheduled, first version': poll('getScheduledJobs', '<companyHandle>47</companyHandle>', { version: 'unversioned' }),
    'scheduled by handle': poll('getScheduledJobs', OUTFITTERS + one, german),
    'scheduled by original name': poll('getScheduledJobs', OUTFITTERS + field('originalName', JOB_NAMES[0] ?? '')),
    logs: poll('getJobLogs', `${OUTFITTERS}<numRows>10</numRows>`),
    'log details by original name': poll(
      'getJobLogDetails',
      `${OUTFITTERS + field('originalName', JOB_NAMES[1] ?? '')}<recordsPerPage>10</recordsPerPage>`,
    ),
    'last log details, in German': poll(
      'getJobLogDetails',
      `${OUTFITTERS}<recordsPerPage>10</recordsPerPage><resultsPage>1</resultsPage><sortBy>Date</sortBy><sortDirection>Descending</sortDirection>`,
      german,
    ),
    assets: poll('searchAssets', `${OUTFITTERS}<includeSubfolders>true</includeSubfolders><recordsPerPage>3</recordsPerPage>`),
    settings: poll('getCompanySettings', OUTFITTERS),
    'the caller': poll('getUserInfo', '', { user: 'robin@example.com' }),
    members: poll('getCompanyMembers', `${OUTFITTERS}<includeInvalid>true</includeInvalid><includeInactive>true</includeInactive>`),
    ...Object.fromEntries(byName),
  };
}

/** Whether the turn of one of several has come: the turn of each comes every third time. */
export function isInTurn(index: number, turn: number): boolean {
  return index % 3 === turn % 3;
}

/** The questions of clients at a turn. @param handles of jobs, in the form of most versions */
export function pollsOf(handles: readonly string[], turn: number): Poll[] {
  const [first = 'j|47|none||', second = first] = handles;
  const one = field('jobHandle', first);
  const others = Object.entries(otherPolls(one)).filter((_, index) => isInTurn(index, turn));
  return [...Object.entries(usualPolls(one, field('jobHandle', second))), ...others].map(([label, each]) => ({ label, ...each }));
}

/** How a request is written that asks the same as another one: in other words, or with a comment, which only the whole parser of XML reads. */
export type Wording = { readonly kind: 'usual' } | { readonly kind: 'other' | 'comment'; readonly n: number };

/** A poll as a client sends it. */
export function requestOf({ operation, params, version, user, locale, transport }: Poll, wording: Wording): KeptRequest {
  const auth = authHeaderOf({ user });
  const more = `${locale === undefined ? '' : field('locale', locale)}`;
  const said = wording.kind === 'other' ? auth.replace('<appVersion>1<', `<appVersion>${wording.n}<`) : auth;
  const header = said.replace('</authHeader>', `${more}${wording.kind === 'comment' ? `<!-- ${wording.n} -->` : ''}</authHeader>`);
  return transport === 'xml'
    ? { path: '/scene7/api/IpsApiService', body: plainRequestOf(operation, params, { version, header }) }
    : { path: '/scene7/services/IpsApiService', body: envelopeOf(operation, params, { version, header }) };
}
