import { afterAll, beforeAll, expect } from 'vitest';
import { type IpsMock, type IpsMockOptions, type JobView, startIpsMock } from '../src/index.js';
import { type Answer, ask, call, type RequestOptions } from './conversation.js';

/** How files are uploaded; what is left out is what most do. */
export interface UploadOptions {
  readonly overwrite?: boolean;
  readonly readyForPublish?: boolean;
  /** Children that come behind readyForPublish. */
  readonly early?: string;
  /** Children that come behind createMask. */
  readonly more?: string;
}

/** An asset as an answer has it. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
export type AnsweredAsset = any;

/** A text as XML has it. */
export const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An array of texts as a parameter. */
export const items = (name: string, values: readonly string[]): string =>
  `<${name}>${values.map((value) => `<items>${xmlText(value)}</items>`).join('')}</${name}>`;

/** A parameter. */
export const field = (name: string, value: string | number | boolean): string => `<${name}>${xmlText(String(value))}</${name}>`;

/** The detail element of an upload of URLs. */
export function uploadXml(
  paths: readonly string[],
  { overwrite = true, readyForPublish = false, early = '', more = '' }: UploadOptions = {},
): string {
  const urls = paths.map((path) => `<items><sourceUrl>http://files.example.com/x</sourceUrl>${field('destPath', path)}</items>`);
  const flags = `${field('overwrite', overwrite)}${field('readyForPublish', readyForPublish)}${early}<createMask>false</createMask>${more}`;
  return `<uploadUrlsJob><urlArray>${urls.join('')}</urlArray>${flags}<emailSetting>None</emailSetting></uploadUrlsJob>`;
}

/** A company whose assets a test works with: every call names it, and jobs run to their end. */
export class AssetCompany {
  readonly #mock: IpsMock;
  /** Its number, which handles hold. */
  readonly id: number;
  readonly name: string;

  private constructor(mock: IpsMock, id: number, name: string) {
    this.#mock = mock;
    this.id = id;
    this.name = name;
  }

  /** Makes a company with nothing in it. */
  static async in(mock: IpsMock, name?: string): Promise<AssetCompany> {
    const company = await mock.companies.create(name === undefined ? {} : { name });
    return new AssetCompany(mock, company.id, company.name);
  }

  /** Its handle, as a parameter. */
  get parameter(): string {
    return `<companyHandle>c|${this.id}</companyHandle>`;
  }

  /** Calls an operation. */
  call(operation: string, params = '', options: RequestOptions = {}): Promise<Answer> {
    return call(this.#mock.url, operation, this.parameter + params, options);
  }

  /** Calls an operation whose parameters name no company. */
  async callAlone(operation: string, params: string, options: RequestOptions = {}): Promise<Answer> {
    return call(this.#mock.url, operation, params, options);
  }

  /** Calls an operation that must not end in a fault. @returns the decoded return element */
  // biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
  ask(operation: string, params = '', options: RequestOptions = {}): Promise<any> {
    return ask(this.#mock.url, operation, this.parameter + params, options);
  }

  /** Calls an operation that must end in a fault with a code, whose reason holds some texts. */
  async refuses(operation: string, params: string, code: number, ...reasons: string[]): Promise<void> {
    const { fault } = await this.call(operation, params);
    expect(fault).toMatchObject({ code });
    for (const reason of reasons) expect(fault?.reason).toContain(reason);
  }

  /** Submits a job. @returns its handle */
  async submit(detail: string, name = 'Job', options: RequestOptions = {}): Promise<string> {
    return (await this.ask('submitJob', `${field('jobName', name)}${detail}`, options)).jobHandle;
  }

  /** Submits a job and lets it end. */
  async run(detail: string, name?: string, options?: RequestOptions): Promise<JobView> {
    const handle = await this.submit(detail, name, options);
    await this.#mock.settle();
    return this.job(handle);
  }

  /** A job as it is now. */
  job(handle: string): JobView {
    const job = this.#mock.jobs.find(handle);
    if (!job) throw new Error(`no job ${handle}`);
    return job;
  }

  /** Uploads files and waits for them; all of them come in. */
  async upload(paths: readonly string[], options: UploadOptions = {}): Promise<void> {
    const { counts } = await this.run(uploadXml(paths, options), 'Upload');
    expect(counts.error + counts.duplicate).toBe(0);
  }

  /** All assets that fit, by name. */
  async assets(params = '<includeSubfolders>true</includeSubfolders>', options: RequestOptions = {}): Promise<AnsweredAsset[]> {
    return (await this.ask('searchAssets', params, options)).assetArray?.items ?? [];
  }

  /** Path of each asset that is not in the trash, by name. */
  async paths(): Promise<Record<string, string>> {
    return Object.fromEntries((await this.assets()).map(({ name, folder, fileName }) => [name, `${folder}${fileName}`]));
  }

  /** Those in the trash. */
  async trashed(): Promise<AnsweredAsset[]> {
    return this.assets('<includeSubfolders>true</includeSubfolders><trashState>InTrash</trashState>');
  }

  /** The asset with a name, in the trash or not; the first where there are several. */
  async asset(name: string): Promise<AnsweredAsset> {
    const condition = `<systemFieldConditionArray><items><field>Name</field><op>Equals</op>${field('value', name)}</items></systemFieldConditionArray>`;
    const found = await this.assets(`<includeSubfolders>true</includeSubfolders><trashState>Any</trashState>${condition}`);
    const asset = found.find((each) => each.name === name);
    if (!asset) throw new Error(`no asset ${name}`);
    return asset;
  }

  /** The handle of the asset with a name. */
  async handle(name: string): Promise<string> {
    return (await this.asset(name)).assetHandle;
  }

  /** Paths of all folders. */
  async folders(options: RequestOptions = {}): Promise<string[]> {
    return (await this.ask('getFolders', '', options)).folderArray.items.map(({ path }: { path: string }) => path);
  }

  /** Makes a folder. @returns its handle */
  async folder(path: string, options: RequestOptions = {}): Promise<string> {
    return (await this.ask('createFolder', field('folderPath', path), options)).folderHandle;
  }
}

/** Has one mock for all tests of a file. @returns what empties it and makes the company Acme, number 1, in it */
export function emptiedMock(options: IpsMockOptions = {}): (paths?: readonly string[]) => Promise<{ company: AssetCompany; mock: IpsMock }> {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({
      port: 0,
      fixtures: 'none',
      clock: 'manual@2027-01-31T08:00:00Z',
      waitTime: '10s',
      itemTime: '10s',
      items: 4,
      ...options,
    });
  });
  afterAll(() => mock.stop());
  return async (paths = []) => {
    await mock.reset({ to: 'empty' });
    const company = await AssetCompany.in(mock, 'Acme');
    if (paths.length > 0) await company.upload(paths);
    return { company, mock };
  };
}
