import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { secretHash } from '../../src/accounts/secret-hash.js';
import { type Asset, newAsset } from '../../src/assets/asset.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { openStore, type Store } from '../../src/store/store.js';
import { NOW } from '../admin/serve.js';
import { type Answer, ask, type RequestOptions } from '../conversation.js';
import { companyRow, userRow } from '../store/rows.js';

export const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
export const VERSIONS = ['unversioned', '2008-01-15', '2010-01-31', '2014-04-03', '2022-11-01-beta'];

/** Who is in Outfitters (47), and what as; Ada is in Homeware (48), too. */
export const ADA = { user: 'admin@example.com' };
export const ROBIN = { user: 'robin@example.com' };
export const KIM = { user: 'kim@example.com' };
export const LOU = { user: 'lou@example.com' };
const USERS = [
  { id: 70, email: ROBIN.user, defaultRole: 'IpsUser' },
  { id: 71, email: ADA.user, defaultRole: 'IpsAdmin' },
  { id: 72, email: KIM.user, defaultRole: 'ImagePortalUser' },
  { id: 73, email: LOU.user, defaultRole: 'ImagePortalContrib' },
];

/** An asset to be there; what is left out is plain: a small image in the root, made by Robin when the clock stood at its start. */
export type Stored = Partial<Asset> & { readonly name: string; readonly folder?: string };

/** Puts an asset into a company, by default Outfitters: numbers go from 1 up. */
export type AddAsset = (asset: Stored) => Asset;

/** What is there besides accounts. */
export type Fill = (add: AddAsset, store: Store) => void;

/** Starts a mock for one test on a file that was filled before; its clock stands at `NOW`. */
export async function serveCatalogue(fill: Fill): Promise<IpsMock> {
  const { mock, stop } = await startCatalogue(fill);
  onTestFinished(stop);
  return mock;
}

/** The same for several tests, which must not change anything. */
export async function startCatalogue(fill: Fill): Promise<{ readonly mock: IpsMock; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  const db = join(folder, 'catalogue.db');
  fillFile(db, fill);
  const mock = await startIpsMock({ port: 0, db, fixtures: 'none', clock: { kind: 'manual', start: NOW }, waitTime: '10s', itemTime: '10s' });
  const stop = async (): Promise<void> => {
    await mock.stop();
    rmSync(folder, { recursive: true });
  };
  return { mock, stop };
}

function fillFile(db: string, fill: Fill): void {
  const store = openStore(db);
  store.transaction(() => {
    const companies = [
      store.accounts.addCompany(companyRow({ id: 47, name: 'Outfitters', rootPath: 'Outfitters/' })),
      store.accounts.addCompany(companyRow({ id: 48, name: 'Homeware', rootPath: 'Homeware/' })),
    ];
    for (const person of USERS) {
      store.accounts.addUser(userRow({ ...person, passwordHash: secretHash('secret') }));
      store.accounts.addMembership({ userId: person.id, companyId: 47, role: person.defaultRole, isActive: true });
    }
    store.accounts.addMembership({ userId: 71, companyId: 48, role: 'IpsAdmin', isActive: true });
    let id = 0;
    fill((asset) => {
      const company = companies.find((each) => each.id === (asset.companyId ?? 47));
      if (!company) throw new Error(`no company ${asset.companyId}`);
      id += 1;
      const { folder: path = '', ...fields } = asset;
      const originalPath = `${company.rootPath}${path}`;
      return store.assets.insert(
        newAsset({
          ...{ id, companyId: company.id, type: 'Image', fileName: `${asset.name}.jpg`, fileSize: 1000 * id, originalPath },
          ...{ folderId: store.folders.ensure(company, originalPath, NOW).id, created: NOW, createUserId: 70, width: 400, height: 300 },
          ...fields,
        }),
      );
    }, store);
  });
  store.close();
}

/** Expects a fault whose reason holds some texts. */
export function expectFault(answer: Answer, code: number, ...reasons: string[]): void {
  expect(answer.fault).toMatchObject({ code });
  for (const reason of reasons) expect(answer.fault?.reason).toContain(reason);
}

/** An array of texts as a parameter. */
export function list(element: string, values: readonly (string | number)[]): string {
  return `<${element}>${values.map((value) => `<items>${value}</items>`).join('')}</${element}>`;
}

/** Handles of assets as a parameter. @param values handles, or numbers of assets */
export function handles(...values: (string | number)[]): string {
  return list(
    'assetHandleArray',
    values.map((value) => (typeof value === 'number' ? `a|${value}` : value)),
  );
}

/** A group of Outfitters with a member, that may do something with a folder. @returns its handle */
export async function permit(
  { url }: IpsMock,
  member: string,
  path: string,
  types: readonly string[],
  options: RequestOptions & { readonly group?: string } = {},
): Promise<string> {
  const group =
    options.group ??
    (await ask(url, 'saveGroup', `${OUTFITTERS}<name>${member} ${path} ${types.join()}</name><isSystemDefined>false</isSystemDefined>`)).groupHandle;
  await ask(url, 'addGroupMembers', `${OUTFITTERS}<groupHandle>${group}</groupHandle>${list('userHandleArray', [member])}`);
  const permissions = types.map(
    (type) =>
      `<items><groupHandle>${group}</groupHandle><permissionType>${type}</permissionType><isAllowed>true</isAllowed><isOverride>true</isOverride></items>`,
  );
  await ask(
    url,
    'setFolderPermissions',
    `${OUTFITTERS}<folderHandle>${path}</folderHandle><setChildren>false</setChildren><permissionArray>${permissions.join('')}</permissionArray>`,
  );
  return group;
}
