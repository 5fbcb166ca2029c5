import { type Account, COMPANY, local, type StoredAsset, type StoredJob, USER } from './account.js';
import { child, type Element, items, leaf, textOf, tree } from './xml.js';

/*
 * What the stand-in answers to each operation. The marks are those of account.ts.
 */

/** A fault of the service. */
export class ServiceFault extends Error {
  readonly element: 'ipsApiFault' | 'authenticationFault' | 'authorizationFault';
  readonly code: number;

  constructor(element: ServiceFault['element'], code: number, reason: string) {
    super(reason);
    this.element = element;
    this.code = code;
  }
}

/** What an operation is called with. */
export interface ServiceCall {
  readonly params: Element;
  /** `2010-01-31` or `2014-04-03`. */
  readonly version: string;
  /** The calling program, as it names itself. */
  readonly client: string;
}

/** Answers a call. @returns what the return element holds */
export type ServiceOperation = (account: Account, call: ServiceCall, now: number) => string;

const is2014 = ({ version }: ServiceCall): boolean => version >= '2014-04-03';

/** The company of a call: the one, whatever the form of its handle. */
function checkCompany({ params }: ServiceCall, name = 'companyHandle'): void {
  const handle = textOf(params, name);
  if (handle === undefined) throw new ServiceFault('ipsApiFault', 30002, `Missing required parameter: ${name}`);
  if (!['c|110', '110'].includes(handle)) throw new ServiceFault('authorizationFault', 20000, `Invalid company: ${handle}`);
}

/** All operations that the stand-in knows. */
export const OPERATIONS: Readonly<Record<string, ServiceOperation>> = {
  getCompanyInfo(_account, call) {
    if (textOf(call.params, 'companyName') !== COMPANY.name) checkCompany(call);
    // A known company has `expires`, this one where nobody set one (t).
    const expires = leaf('expires', '2100-12-31T23:00:00.000-06:00');
    return tree('companyInfo', leaf('companyHandle', `c|${COMPANY.id}`), leaf('name', COMPANY.name), leaf('rootPath', COMPANY.root), expires);
  },

  getUserInfo(_account, call) {
    const { id, email, firstName, lastName } = USER;
    return tree(
      'userInfo',
      leaf('userHandle', `u|${id}|${email}`),
      leaf('firstName', firstName),
      leaf('lastName', lastName),
      leaf('email', email),
      is2014(call) ? '' : leaf('role', 'IpsUser'),
      leaf('isValid', true),
      is2014(call) ? leaf('isIpsAdmin', false) : '',
    );
  },

  getFolders(account, call) {
    checkCompany(call);
    const from = textOf(call.params, 'folderPath') ?? COMPANY.root;
    const folders = account.folders
      .filter(({ path }) => path.startsWith(from))
      .map(({ path, lastModified }) =>
        tree(
          'items',
          leaf('folderHandle', `f|${path}`),
          leaf('path', path),
          is2014(call) ? '' : tree('permissions'),
          leaf('lastModified', local(lastModified)),
          leaf('childLastModified', local(account.changedIn(path))),
          leaf(
            'hasSubfolders',
            account.folders.some((each) => each.path !== path && each.path.startsWith(path)),
          ),
        ),
      );
    return tree('folderArray', ...folders) + (is2014(call) ? tree('permissionSetArray') : '');
  },

  createFolder(account, call) {
    checkCompany(call);
    const path = `${(textOf(call.params, 'folderPath') ?? '').replace(/\/$/, '')}/`;
    // Of a folder that is there: an ipsApiFault whose reason says that it already exists (o), code 30001 (c).
    if (!account.addFolder(path)) throw new ServiceFault('ipsApiFault', 30001, `Folder ${path} already exists`);
    return leaf('folderHandle', `f|${path}`);
  },

  searchAssets(account, call) {
    checkCompany(call);
    const folder = `${(textOf(call.params, 'folder') ?? COMPANY.root).replace(/\/$/, '')}/`;
    const below = textOf(call.params, 'includeSubfolders') === 'true';
    const found = account.assets.filter((asset) => (below ? asset.folder.startsWith(folder) : asset.folder === folder));
    const perPage = Number(textOf(call.params, 'recordsPerPage') ?? 1000);
    // Page 0 is the first (o).
    const page = Math.max(1, Number(textOf(call.params, 'resultsPage') ?? 1));
    const shown = found.slice((page - 1) * perPage, page * perPage).map((asset) => assetItem(asset, call));
    return leaf('totalRows', found.length) + tree('assetArray', ...shown);
  },

  getAssets(account, call) {
    checkCompany(call);
    const found = items(call.params, 'assetHandleArray').map((handle) => {
      // Every form is taken in every version (t, d).
      const asset = account.assets.find(({ id }) => id === Number(handle.replace(/^a\|/, '').split('|')[0]));
      if (!asset) throw new ServiceFault('ipsApiFault', 30001, `Invalid asset handle: ${handle}`);
      return asset;
    });
    return tree('assetArray', ...found.map((asset) => assetItem(asset, call)));
  },

  getAssetsByName(account, call) {
    checkCompany(call);
    // In the order of the names asked for (t); names that nobody has are left out (d).
    const found = items(call.params, 'nameArray').flatMap((name) => account.assets.filter((asset) => asset.name === name));
    return tree('assetArray', ...found.map((asset) => assetItem(asset, call)));
  },

  submitJob(account, call) {
    checkCompany(call);
    const { params, client } = call;
    const name = textOf(params, 'jobName') ?? '';
    const [urls, publish] = [child(params, 'uploadUrlsJob'), child(params, 'imageServingPublishJob')];
    if (urls) {
      const files = child(urls, 'urlArray')?.children.map((item) => {
        // What is behind the URLs: the same picture each time (c).
        return { path: textOf(item, 'destPath') ?? '', width: 1600, height: 1200, fileSize: 482_113 };
      });
      account.upload('urls', name, client, files ?? [], textOf(urls, 'emailSetting') ?? 'None');
    } else if (publish) {
      account.publish(name, client, textOf(publish, 'publishType') ?? 'Full', textOf(publish, 'emailSetting') ?? 'None');
    } else throw new ServiceFault('ipsApiFault', 30002, 'Missing required parameter: job');
    // The name that was asked for as the schedule name, run name and number empty (t).
    return leaf('jobHandle', `j|${COMPANY.id}|${name}||`);
  },

  getActiveJobs(account, call, now) {
    checkCompany(call);
    const listed = account.activeJobs.filter((job) => isAskedFor(job, call));
    return tree('jobArray', ...listed.map((job) => activeJob(job, call, now)));
  },

  getJobLogs(account, call, now) {
    checkCompany(call);
    return tree('jobLogArray', ...account.jobs.filter(({ startedAt }) => startedAt <= now).map((job) => tree('items', jobLog(job, now))));
  },

  getJobLogDetails(account, call, now) {
    checkCompany(call);
    const logs = account.jobs.filter((job) => job.startedAt <= now && isAskedFor(job, call));
    return tree(
      'jobLogArray',
      ...logs.map((job) => {
        const rows = detailsOf(job, call, now);
        return tree('items', jobLog(job, now), leaf('detailTotalRows', rows.length), tree('detailArray', ...rows));
      }),
    );
  },
};

/** A job that is found by what submitJob answered, by the handle of its run, or by the name that was asked for. */
function isAskedFor(job: StoredJob, { params }: ServiceCall): boolean {
  const [handle, name] = [textOf(params, 'jobHandle'), textOf(params, 'originalName')];
  if (name !== undefined && name !== job.originalName) return false;
  return handle === undefined || [handleOf(job), `j|${COMPANY.id}|${job.originalName}||`].includes(handle);
}

/** A job for now runs with an empty schedule name (t); always five parts (t, d). */
export function handleOf({ name, number }: StoredJob): string {
  return `j|${COMPANY.id}||${name}|${number}`;
}

function assetItem(asset: StoredAsset, call: ServiceCall): string {
  const { id, name, fileName, folder, created, lastModified, lastModifyUser, uuid, width, height, fileSize, resolution } = asset;
  const optimizedPath = `${COMPANY.root}_optimized_/${uuid.slice(0, 3)}/`;
  // Of an optimized image the optimized one's path and file (t); later root and name (o).
  const url = is2014(call) ? `${COMPANY.root}${name}` : `image-no-ips/${optimizedPath}${uuid}.tif`;
  return tree(
    'items',
    leaf('assetHandle', `a|${id}`),
    leaf('type', 'Image'),
    leaf('name', name),
    is2014(call) ? leaf('fileName', fileName) : '',
    leaf('folder', folder),
    leaf('folderHandle', `f|${folder}`),
    leaf('readyForPublish', true),
    leaf('trashState', 'NotInTrash'),
    leaf('projects', ''),
    leaf('ipsImageUrl', url),
    leaf('created', local(created)),
    leaf('createUser', USER.email),
    leaf('lastModified', local(lastModified)),
    leaf('lastModifyUser', lastModifyUser),
    // An item with an empty value (t).
    tree('metadataArray', tree('items', leaf('name', 'eVideoTypeImage'), leaf('value', ''))),
    tree(
      'imageInfo',
      leaf('originalPath', folder),
      leaf('originalFile', fileName),
      leaf('optimizedPath', optimizedPath),
      leaf('optimizedFile', `${uuid}.tif`),
      leaf('maskPath', ''),
      leaf('maskFile', ''),
      leaf('width', width),
      leaf('height', height),
      leaf('fileSize', fileSize),
      leaf('resolution', double(resolution)),
      // Sku and description are the name, the anchor the middle (t).
      leaf('sku', name),
      leaf('description', name),
      leaf('comments', ''),
      leaf('userData', ''),
      leaf('anchorX', Math.floor(width / 2)),
      leaf('anchorY', Math.floor(height / 2)),
      leaf('urlModifier', ''),
      leaf('urlPostApplyModifier', ''),
      tree('zoomTargets'),
      tree('masks'),
      tree('imageMaps'),
    ),
  );
}

/** Numbers of type double have a decimal point (t). */
function double(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** Job types and the begin types of their logs, which those of the logs are (d). */
const KINDS = {
  urls: { type: 'UrlUpload', begin: 'BeginUploadUrls', end: 'EndUploadUrls' },
  post: { type: 'UploadPost', begin: 'BeginUpload', end: 'EndUpload' },
  publish: { type: 'ImageServingPublish', begin: 'BeginImageServingPublish', end: 'EndImageServingPublish' },
} as const;

function activeJob(job: StoredJob, call: ServiceCall, now: number): string {
  const { kind, name, originalName, submittedAt, startedAt, doneAt } = job;
  const isRunning = now >= startedAt && now < doneAt;
  const changedAt = now < startedAt ? submittedAt : now < doneAt ? startedAt + processed(job, now) * takes(job) : doneAt;
  const percent = Math.max(0, Math.min(100, Math.floor((100 * (now - startedAt)) / (doneAt - startedAt))));
  return tree(
    'items',
    leaf('companyHandle', `c|${COMPANY.id}`),
    leaf('jobHandle', handleOf(job)),
    leaf('name', name),
    leaf('originalName', originalName),
    leaf('type', KINDS[kind].type),
    leaf('state', now < startedAt ? 'New' : isRunning ? 'Running' : 'Done'),
    leaf('submitUserEmail', USER.email),
    // There though the request named none (t).
    leaf('locale', 'en-US'),
    leaf('serverName', 'ips_prod_7'),
    leaf('startDate', local(Math.min(now, startedAt))),
    is2014(call) ? leaf('triggerTime', local(submittedAt)) : '',
    // 0 in the first seconds (t), two of them (c).
    leaf('totalSize', now < startedAt + 2000 ? 0 : job.assets.length),
    leaf('progress', percent),
    leaf('progressMessage', progressMessage(job, now)),
    leaf('lastProgressUpdate', local(changedAt)),
    tree('taskProgressArray', ...(kind === 'publish' || now < startedAt ? [] : tasks(job, call, now))),
    detail(job, call),
  );
}

/** How long each of its files, or assets, takes. */
function takes({ startedAt, doneAt, assets }: StoredJob): number {
  return (doneAt - startedAt) / Math.max(1, assets.length);
}

function processed(job: StoredJob, now: number): number {
  return now < job.startedAt ? 0 : Math.min(job.assets.length, Math.floor((now - job.startedAt) / takes(job)));
}

function progressMessage(job: StoredJob, now: number): string {
  // Nobody has published these two (c).
  if (now < job.startedAt) return 'Waiting to be processed';
  if (now >= job.doneAt) return 'Finished';
  return job.kind === 'publish' ? 'Starting to generate manifest files.' : 'Optimizing files';
}

/** Of an upload two tasks (t), with a state in later versions (d). */
function tasks(job: StoredJob, call: ServiceCall, now: number): string[] {
  const count = job.assets.length;
  const done = processed(job, now);
  const isDone = now >= job.doneAt;
  const task = (type: string, taskState: string, numbers: readonly number[], progress: number): string =>
    tree(
      'items',
      leaf('taskType', type),
      is2014(call) ? leaf('taskState', taskState) : '',
      ...['numProcessed', 'numProcessing', 'numPending'].map((name, index) => leaf(name, numbers[index] ?? 0)),
      // A fraction (t, d).
      leaf('progress', double(progress)),
      leaf('progressMessage', ''),
      leaf('lastProgressUpdate', local(isDone ? job.doneAt : job.startedAt + done * takes(job))),
      tree('taskItemProgressArray'),
    );
  const processing = isDone ? 0 : 1;
  return [
    task('com.scene7.upload.UploadAsyncTaskMonitor', isDone ? 'Done' : 'Processing', [done, processing, count - done - processing], done / count),
    task('com.scene7.autoset.AutoSetAsyncTaskMonitor', isDone ? 'Done' : 'New', [0, 0, 0], isDone ? 1 : 0),
  ];
}

/** The detail element as the service keeps it, with what was left out filled in (t). */
function detail({ kind, files, publishType, emailSetting }: StoredJob, call: ServiceCall): string {
  if (kind === 'publish') {
    return tree('imageServingPublishJob', leaf('publishType', publishType), leaf('emailSetting', emailSetting), leaf('httpCompletionUrl', ''));
  }
  const isUrls = kind === 'urls';
  return tree(
    isUrls ? 'uploadUrlsJob' : 'uploadPostJob',
    isUrls ? tree('urlArray') : '',
    // From 2012-02-14 (d).
    isUrls && is2014(call) ? leaf('numUrls', files.length) : '',
    leaf('overwrite', true),
    leaf('readyForPublish', true),
    leaf('preservePublishState', false),
    leaf('createMask', false),
    leaf('preserveCrop', true),
    tree('photoshopOptions', leaf('process', 'None')),
    ripOptions('postScriptOptions', leaf('alpha', false), leaf('extractSearchWords', false)),
    tree(
      'pdfOptions',
      leaf('process', 'render'),
      leaf('resolution', '72.0'),
      leaf('colorspace', 'Auto'),
      leaf('pdfCatalog', true),
      leaf('extractSearchWords', false),
      leaf('extractLinks', true),
    ),
    ripOptions('illustratorOptions', leaf('alpha', false)),
    tree('colorManagementOptions', leaf('colorManagement', 'Default')),
    tree('autoSetCreationOptions'),
    leaf('emailSetting', emailSetting),
    isUrls ? leaf('postJobOnlyIfFiles', false) : '',
    tree('mediaOptions'),
    tree('inDesignOptions', leaf('process', 'None')),
    is2014(call) ? tree('unCompressOptions', leaf('process', 'None')) : '',
  );
}

function ripOptions(name: string, ...more: readonly string[]): string {
  return tree(name, leaf('process', 'None'), leaf('resolution', '72.0'), leaf('colorspace', 'Auto'), ...more);
}

function jobLog(job: StoredJob, now: number): string {
  const { kind, name, originalName, startedAt, doneAt, publishType } = job;
  const done = processed(job, now);
  const updated = [...job.replaced].filter((index) => index < done).length;
  // Each file counts once.
  const counts = { Success: done - updated, Error: 0, Warning: 0, Duplicate: 0, Update: updated };
  const isPublish = kind === 'publish';
  return [
    leaf('companyHandle', `c|${COMPANY.id}`),
    leaf('jobHandle', handleOf(job)),
    leaf('jobName', name),
    leaf('originalJobName', originalName),
    leaf('submitUserEmail', USER.email),
    leaf('logType', KINDS[kind].begin),
    leaf('jobSubType', isPublish ? publishType.toLowerCase() : ''),
    leaf('startDate', local(startedAt)),
    // Only once it is done (d).
    now >= doneAt ? leaf('endDate', local(doneAt)) : '',
    leaf('description', ''),
    ...Object.entries(counts).map(([each, count]) => leaf(`file${each}Count`, count)),
    leaf('totalFileCount', done),
    leaf('transferSuccessCount', isPublish ? done : 0),
    leaf('transferErrorCount', 0),
    leaf('transferWarningCount', 0),
    leaf('fatalError', false),
  ].join('');
}

function detailsOf(job: StoredJob, call: ServiceCall, now: number): string[] {
  const { kind, originalName, client, startedAt, doneAt, assets, files, replaced } = job;
  const { begin, end, type } = KINDS[kind];
  const row = (at: number, message: string, logType: string, ...more: readonly string[]): string =>
    tree('items', leaf('logMessage', message), leaf('logType', logType), is2014(call) ? leaf('dateCreated', local(at)) : '', ...more);
  const ofAsset = (asset: StoredAsset, fileType: string): string[] => [
    leaf('assetName', asset.name),
    // A Job Log File Type (d).
    leaf('assetType', fileType),
    leaf('assetHandle', `a|${asset.id}`),
  ];
  const rows = [
    // The bare value in rows of information (d); the beginning of a publish nobody has published (c).
    row(startedAt, kind === 'publish' ? 'Publish has begun!' : 'Upload has begun!', begin),
    row(startedAt, originalName, 'OriginalJobName'),
    row(startedAt, client, 'JobClient'),
    row(startedAt, type, 'JobType'),
    row(startedAt, String(assets.length), 'TotalFileCount'),
  ];
  for (const [index, asset] of assets.slice(0, processed(job, now)).entries()) {
    const at = startedAt + (index + 1) * takes(job);
    rows.push(
      kind === 'publish'
        ? row(at, `${asset.name} has been sent`, 'ImageServingPublishSuccess', ...ofAsset(asset, 'OptimizedImage'))
        : // The path below the company's root (d); programs cut the text at ` was processed` (o).
          // Of a file that replaced one with a full stop (d).
          row(
            at,
            `${files[index]?.path} was processed into IPS${replaced.has(index) ? '.' : ''}`,
            replaced.has(index) ? 'FileUpdated' : 'UploadSuccess',
            ...ofAsset(asset, 'MasterImage'),
          ),
    );
  }
  if (now >= doneAt) rows.push(row(doneAt, kind === 'publish' ? 'Publish has ended!' : 'Upload has ended!', end));
  return rows;
}
