import { formatAssetHandle } from '../../src/assets/asset-handle.js';
import { type IpsMock, type MockControl, MockError, type SnapshotFile } from '../../src/index.js';
import { formatJobHandle } from '../../src/jobs/job-handle.js';
import type { JobState } from '../../src/jobs/states.js';
import { field, items, uploadXml, xmlText } from '../asset-company.js';
import { call, knownVersion } from '../conversation.js';
import { filePart, postUpload } from '../transports/upload-form.js';
import { JOB_NAMES } from './cache-polls.js';

/** The version whose forms of handles are used. */
const VERSION = knownVersion('2014-04-03');
const OUTFITTERS = '<companyHandle>c|47</companyHandle>';

/** A job as the file of a state has it. */
export interface StoredJob {
  readonly id: number;
  readonly companyId: number;
  readonly name: string;
  readonly originalName: string;
  readonly scheduleName: string;
  readonly triggeredAt: number | null;
  readonly state: JobState;
}

interface StoredAsset {
  readonly id: number;
  readonly type: string;
}

interface StoredUser {
  readonly id: number;
  readonly email: string;
}

/** The rows of a table of a file, as objects. Its columns are the fields of what the caller asks for. */
export function rowsOf<Row>({ store }: SnapshotFile, table: string): Row[] {
  const { columns = [], rows = [] } = store.tables[table] ?? {};
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])) as Row);
}

/** A job's handle. */
export function handleOf(job: StoredJob): string {
  return formatJobHandle(job, VERSION);
}

/** What actions are done to. */
export interface ActedOn {
  readonly mock: IpsMock;
  /** The same mock over HTTP. */
  readonly client: MockControl;
  /** What it held before. */
  readonly before: SnapshotFile;
  /** Snapshots that were taken. */
  readonly snapshots: Set<string>;
  /** The file of an earlier moment. */
  readonly kept: { file: SnapshotFile | undefined };
}

/** What is done between two polls. */
export interface Action {
  readonly do: ActionName;
  /** Which job, asset or user, of those there are. */
  readonly which: number;
  /** In which way. */
  readonly how: number;
}

/** Whether anything came of an action, or it was refused. */
export type Outcome = 'done' | 'refused';

type Perform = (acted: ActedOn, which: number, how: number) => Promise<unknown>;

/** Why nothing came of an action: there is nothing that it could be done to, or the mock refused it. */
class Refused extends Error {}

function pick<Thing>(things: readonly Thing[], which: number): Thing {
  const thing = things[which % Math.max(1, things.length)];
  if (thing === undefined) throw new Refused('there is none');
  return thing;
}

/** The newest first, so that small numbers are what was last submitted. */
function jobsOf({ before }: ActedOn, fits: (job: StoredJob) => boolean = () => true): StoredJob[] {
  return rowsOf<StoredJob>(before, 'job')
    .filter((job) => job.companyId === 47 && fits(job))
    .reverse();
}

const isUnfinished = ({ state }: StoredJob): boolean => state !== 'Done' && state !== 'Expired';
const isScheduled = ({ state }: StoredJob): boolean => state === 'Scheduled';

/** Half of all things are done in this process, half over HTTP. */
function control({ mock, client }: ActedOn, how: number): MockControl {
  return how % 2 === 0 ? mock : client;
}

/** Calls an operation, through SOAP or as plain XML. */
async function ask({ mock }: ActedOn, operation: string, params: string, how = 0, version = VERSION.id): Promise<void> {
  const { fault } = await call(mock.url, operation, params, { version, transport: how % 2 === 0 ? 'soap' : 'xml' });
  if (fault) throw new Refused(fault.reason);
}

function nameOf(which: number): string {
  return pick(JOB_NAMES, which);
}

async function submit(acted: ActedOn, name: string, detail: string, how: number, more = { when: '', description: '' }): Promise<void> {
  const description = more.description === '' ? '' : field('description', more.description);
  const user = how % 3 === 1 ? userOf(acted, 72) : '';
  await ask(acted, 'submitJob', `${OUTFITTERS}${user}${field('jobName', name)}<locale>en-US</locale>${description}${more.when}${detail}`, how);
}

/** In one hour of each day alone, the one in which courses begin: a clock that is set forward by days has few runs to catch up with. */
const EVERY_20_SECONDS = '<execSchedule>0/20 * 3 * * ?</execSchedule>';

/** The files of uploads: pictures, videos, one of an unknown type, and some that replace what there is. */
const FILES: readonly (readonly string[])[] = [
  ['new/a.jpg', 'new/clip.mp4'],
  ['Outfitters/spring/parka.tif', 'new/film.mov', 'new/notes.wpd'],
  ['new/clip.mp4', 'other/clip.mp4', 'Outfitters/spring/lookbook.mp4', 'new/b.png'],
  ['new/a.jpg'],
];

/** What a job is submitted to do. */
function detailOf(acted: ActedOn, how: number): string {
  const handles = (): string =>
    items(
      'assetHandleArray',
      rowsOf<StoredAsset>(acted.before, 'asset')
        .slice(0, 3)
        .map(({ id, type }) => formatAssetHandle(id, type, VERSION)),
    );
  const details = [
    () => '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
    () => '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>',
    () => `<reprocessAssetsJob>${handles()}<createMask>false</createMask><emailSetting>None</emailSetting></reprocessAssetsJob>`,
    () => `<exportJob>${handles()}<fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`,
    () =>
      '<uploadDirectoryJob><serverDir>/in/new</serverDir><overwrite>true</overwrite><readyForPublish>true</readyForPublish><includeSubfolders>true</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting></uploadDirectoryJob>',
    () => '<optimizeImagesJob><emailSetting>None</emailSetting></optimizeImagesJob>',
  ];
  return pick(details, how)();
}

function order(operation: string, fits?: (job: StoredJob) => boolean): Perform {
  return async (acted, which, how) => {
    const job = pick(jobsOf(acted, fits), which);
    // By its own handle, or by the one that submitJob gave.
    const handle = how % 3 === 2 ? `j|47|${job.originalName}||` : handleOf(job);
    await ask(acted, operation, OUTFITTERS + field('jobHandle', handle), how);
  };
}

function asset(perform: (acted: ActedOn, handle: string, how: number) => Promise<unknown>): Perform {
  return (acted, which, how) => {
    const { id, type } = pick(rowsOf<StoredAsset>(acted.before, 'asset'), which);
    return perform(acted, formatAssetHandle(id, type, VERSION), how);
  };
}

/** Robin, who polls, and Kim, for whom jobs are submitted. */
function userOf({ before }: ActedOn, id: 70 | 72): string {
  const { email } = pick(
    rowsOf<StoredUser>(before, 'user').filter((user) => user.id === id),
    0,
  );
  return field('userHandle', `u|${id}|${email}`);
}

/** A file with some values of a column changed. */
function edited(file: SnapshotFile, table: string, column: string, change: (value: string, row: number) => string): SnapshotFile {
  const { columns = [], rows = [] } = file.store.tables[table] ?? {};
  const at = columns.indexOf(column);
  const changed = rows.map((row, index) => row.map((value, place) => (place === at && typeof value === 'string' ? change(value, index) : value)));
  return { ...file, store: { ...file.store, tables: { ...file.store.tables, [table]: { columns, rows: changed } } } };
}

const EDITS: readonly ((file: SnapshotFile) => SnapshotFile)[] = [
  (file) => edited(file, 'job', 'sources', (text) => text.replaceAll(/(\w+)\.mp4/g, '$1-x.mp4').replaceAll('.jpg', '.mp4')),
  (file) =>
    edited(file, 'job', 'detail', (text) => text.replace('"readyForPublish":true', '"readyForPublish":false').replace('"Full"', '"Incremental"')),
  (file) => edited(file, 'job', 'originalName', (text) => (text === JOB_NAMES[0] ? (JOB_NAMES[1] ?? '') : text)),
  (file) => edited(file, 'company', 'name', (text) => (text === 'Outfitters' ? 'Tailors' : text)),
  (file) => edited(file, 'user', 'email', (text) => text.replace('reader@', 'kim@').replace('former@', 'reader@')),
];

/** What can be done between two polls, by name. */
const ACTIONS = {
  submitUpload: (acted, which, how) =>
    submit(
      acted,
      nameOf(which),
      uploadXml(pick(FILES, how), {
        overwrite: which % 2 === 0,
        readyForPublish: how % 2 === 0,
        early: how % 5 === 4 ? '<preservePublishState>true</preservePublishState>' : '',
      }),
      how,
    ),
  submitScripted: (acted, which, how) =>
    submit(acted, nameOf(which), uploadXml(pick(FILES, which)), how, {
      when: '',
      description: pick(
        [
          '#mock outcome=warnings count=2',
          '#mock outcome=errors count=1',
          '#mock outcome=fatal at=60%',
          '#mock outcome=never at=50%',
          '#mock duration=30s',
        ],
        how,
      ),
    }),
  submitOther: (acted, which, how) => submit(acted, nameOf(which), detailOf(acted, how), how),
  submitLater: (acted, which, how) =>
    submit(acted, nameOf(which), how % 2 === 0 ? uploadXml(pick(FILES, how)) : detailOf(acted, 0), how, {
      when: how % 3 === 0 ? EVERY_20_SECONDS : `<execTime>${new Date(acted.mock.clock.now().getTime() + 1000 * (1 + how)).toISOString()}</execTime>`,
      description: '',
    }),
  openUpload: async ({ mock }, which, how) => {
    const files = pick(FILES, how).map((path) => filePart(path));
    const { fault } = await postUpload(mock.url, { jobName: nameOf(which), ...(how % 4 === 0 ? { endJob: true } : {}) }, files);
    if (fault) throw new Refused(fault.reason);
  },
  postFiles: async (acted, which, how) => {
    const job = pick(
      jobsOf(acted, ({ state }) => state === 'WaitingClient'),
      which,
    );
    const files = how % 3 === 2 ? [] : pick(FILES, how).map((path) => filePart(path.replace('.', `${how}.`)));
    const { fault } = await postUpload(acted.mock.url, { jobHandle: handleOf(job), endJob: how % 2 === 0 }, files);
    if (fault) throw new Refused(fault.reason);
  },
  pauseJob: order('pauseJob', isUnfinished),
  resumeJob: order('resumeJob', isUnfinished),
  stopJob: order('stopJob', isUnfinished),
  deleteJob: order('deleteJob'),
  executeJob: order('executeJob', isScheduled),

  advance: (acted, which, how) => Promise.resolve(control(acted, how).clock.advance(1000 * (1 + (which % 9)))),
  // Over nights, in which the trash is cleaned up.
  advanceDays: (acted, which, how) => Promise.resolve(control(acted, how).clock.advance(`${1 + which}d`)),
  next: (acted, _, how) => Promise.resolve(control(acted, how).clock.next()),
  settle: (acted, _, how) => control(acted, how).settle(),
  setClock: async (acted, which, how) => {
    const moment = new Date(acted.mock.clock.now().getTime() + 1000 * (which - 2));
    await control(acted, how).clock.set(`manual@${moment.toISOString()}`);
  },

  pause: (acted, which, how) => control(acted, how).jobs.pause(pick(jobsOf(acted, isUnfinished), which).id),
  resume: (acted, which, how) => control(acted, how).jobs.resume(pick(jobsOf(acted, isUnfinished), which).id),
  stop: (acted, which, how) => control(acted, how).jobs.stop(pick(jobsOf(acted, isUnfinished), which).id),
  run: (acted, which, how) => control(acted, how).jobs.run(pick(jobsOf(acted, isScheduled), which).id),
  force: (acted, which, how) =>
    control(acted, how).jobs.force(pick(jobsOf(acted, isUnfinished), which).id, pick(['fail', 'complete', 'fatal', 'stall'], how), 'It was forced'),
  remove: (acted, which, how) => control(acted, how).jobs.remove(pick(jobsOf(acted), which).id),
  create: (acted, which, how) =>
    control(acted, how).jobs.create({
      company: 'Outfitters',
      name: nameOf(which),
      state: pick(['Running', 'New', 'WaitingCoordinator', 'Stopping', 'Done'], how),
      ...(how % 5 === 0 ? { progress: 10 * (which % 10) } : {}),
      detail: {
        uploadUrlsJob: {
          urlArray: { items: pick(FILES, which).map((destPath) => ({ sourceUrl: 'http://files.example.com/x', destPath })) },
          overwrite: true,
          readyForPublish: true,
          createMask: false,
          emailSetting: 'None',
        },
      },
    }),

  addRule: (acted, which, how) =>
    control(acted, how).rules.add({
      company: 'Outfitters',
      match: { name: nameOf(which) },
      script: { duration: `${1 + (how % 9)}s`, ...pick([{ outcome: 'warnings' }, { outcome: 'fatal', message: 'Ruled' }, { items: 2 }, {}], how) },
    }),
  addFault: (acted, which, how) =>
    control(acted, how).faults.add({
      match: { operation: pick(['getActiveJobs', 'submitJob', 'get*Logs', 'getScheduledJobs'], which) },
      effect: { fault: { code: 30000, reason: 'Injected' } },
    }),
  addStub: (acted, which, how) =>
    control(acted, how).stubs.add({
      operation: 'getScheduledJobs',
      match: { version: '2014-04-03' },
      answer: { xml: `<getScheduledJobsReturn xmlns="${VERSION.namespace}"><jobArray/></getScheduledJobsReturn>` },
      ...(which % 2 === 0 ? { company: 'Outfitters' } : {}),
    }),
  clearOverrides: async (acted, which, how) => {
    const { rules, faults, stubs } = control(acted, how);
    for (const each of which % 3 === 0 ? [rules] : [faults, stubs]) await each.clear();
  },
  removeStub: async (acted, which, how) => {
    const { stubs, faults } = control(acted, how);
    for (const each of [stubs, faults]) for (const { id } of (await each.list()).slice(0, 1 + (which % 2))) await each.remove(id);
  },

  takeSnapshot: async (acted, which, how) => {
    const name = `snapshot ${which % 2}`;
    await control(acted, how).snapshots.take(name);
    acted.snapshots.add(name);
  },
  restoreSnapshot: (acted, which, how) => control(acted, how).snapshots.restore(pick([...acted.snapshots], which)),
  reset: (acted, which, how) =>
    control(acted, how).reset(
      which % 2 === 0 ? { company: 'Outfitters', clock: how % 3 === 0 } : { to: 'fixtures', clock: how % 3 === 0, overrides: how % 4 === 0 },
    ),
  keepState: async (acted) => {
    acted.kept.file = acted.before;
  },
  importState: async (acted, _, how) => {
    if (acted.kept.file === undefined) throw new Refused('none was kept');
    await control(acted, how).state.import(acted.kept.file);
  },
  editState: (acted, which, how) => control(acted, how).state.import(pick(EDITS, which)(acted.before)),

  setSettings: (acted, which, how) =>
    ask(
      acted,
      'setCompanySettings',
      OUTFITTERS +
        pick(
          [
            field('retainPublishState', how % 2 === 0),
            field('overwriteMode', pick(['OverwriteAnyExt', 'OverwriteFullName', 'OverwriteFullNameAnyFolder'], how)),
            field('immediateDelete', how % 2 === 0),
          ],
          which,
        ),
      0,
      '2022-11-01-beta',
    ),
  setUser: (acted, which, how) => {
    const [user, email] =
      which % 2 === 0
        ? [userOf(acted, 70), pick(['robin@example.com', 'Robin@Example.com'], how)]
        : [userOf(acted, 72), pick(['kim@example.com', 'reader@example.com', 'oduya@example.com'], how)];
    return ask(
      acted,
      'setUserInfo',
      `${user}${field('firstName', `Name ${how % 3}`)}<lastName>Marsh</lastName>${field('email', email)}${field('isValid', how % 4 !== 3)}<isIpsAdmin>false</isIpsAdmin>`,
    );
  },
  setPassword: (acted, which) => ask(acted, 'setPassword', userOf(acted, 70) + field('password', pick(['Passw0rd!', 'An0ther!'], which))),
  setMembership: (acted, which, how) => {
    const user = userOf(acted, 70);
    const company = pick(['c|47', 'c|48'], which);
    if (how % 3 === 2) return ask(acted, 'removeCompanyMembership', `${user}${items('companyHandleArray', [company])}`);
    const role = pick(['IpsUser', 'ImagePortalUser', 'IpsCompanyAdmin'], how);
    return ask(
      acted,
      which % 3 === 0 ? 'setCompanyMembership' : 'addCompanyMembership',
      `${user}<membershipArray><items>${field('companyHandle', company)}${field('role', role)}${field('isActive', how % 2 === 0)}</items></membershipArray>`,
    );
  },
  addUser: (acted, which) =>
    ask(
      acted,
      'addUser',
      `<firstName>Nia</firstName><lastName>Holm</lastName>${field('email', `nia${which % 4}@example.com`)}<password>Passw0rd!</password><isValid>true</isValid><isIpsAdmin>false</isIpsAdmin><membershipArray><items>${field('companyHandle', which % 3 === 2 ? 'c|99' : 'c|47')}<role>IpsUser</role><isActive>true</isActive></items></membershipArray>`,
    ),
  // Who is unknown is created by a call, unless that ends in a fault.
  callAsStranger: async ({ mock }, which, how) => {
    const company = how % 2 === 0 ? 'c|99' : 'c|47';
    const { fault } = await call(mock.url, 'getScheduledJobs', field('companyHandle', company), { user: `stranger${which % 3}@example.com` });
    if (fault && how % 2 !== 0) throw new Refused(fault.reason);
  },
  // The job is stored by the time that its file is refused.
  postUnstorable: async ({ mock }, which) => {
    const { fault } = await postUpload(mock.url, { jobName: nameOf(which) }, [filePart('a/../..')]);
    if (!fault) throw new Refused('it was taken');
  },
  createCompany: (acted, which, how) => control(acted, how).companies.create({ name: `Company ${which % 5}` }),

  renameAsset: asset((acted, handle, how) =>
    ask(
      acted,
      'renameAsset',
      `${OUTFITTERS}${field('assetHandle', handle)}${field('newName', xmlText(`renamed ${how}`))}<validateName>true</validateName>`,
    ),
  ),
  moveAsset: asset((acted, handle, how) =>
    ask(
      acted,
      'moveAsset',
      OUTFITTERS + field('assetHandle', handle) + field('folderHandle', pick(['f|Outfitters/', 'f|Outfitters/spring/', 'f|Outfitters/new/'], how)),
    ),
  ),
  deleteAsset: asset((acted, handle, how) => ask(acted, 'deleteAsset', OUTFITTERS + field('assetHandle', handle), how)),
  restoreAsset: asset((acted, handle, how) => ask(acted, 'restoreAssetsFromTrash', OUTFITTERS + items('assetHandleArray', [handle]), how)),
  emptyTrash: asset((acted, handle, how) => ask(acted, 'emptyAssetsFromTrash', OUTFITTERS + items('assetHandleArray', [handle]), how)),
} as const satisfies Readonly<Record<string, Perform>>;

/** What can be done between two polls. */
export type ActionName = keyof typeof ACTIONS;

/** All actions. The keys of that table are these names. */
export const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[];

/** Does something. What is refused must have changed nothing, which the polls that follow show. */
export async function perform(acted: ActedOn, action: Action): Promise<Outcome> {
  const act: Perform = ACTIONS[action.do];
  try {
    await act(acted, action.which, action.how);
    return 'done';
  } catch (error) {
    if (error instanceof Refused || error instanceof MockError) return 'refused';
    throw error;
  }
}
