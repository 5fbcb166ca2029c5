import { expect } from 'vitest';
import type { IpsMock, IpsMockOptions } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { field, items } from '../asset-company.js';
import { type Answer, ask, type RequestOptions } from '../conversation.js';

/** The company of the default fixtures, as a parameter. */
export const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
/** Handles of users of the default fixtures: a user and a reader of Outfitters. */
export const ROBIN = 'u|70|robin@example.com';
export const KIM = 'u|72|reader@example.com';

/** How those users call. */
export const BY_ROBIN: RequestOptions = { user: 'robin@example.com' };
export const BY_KIM: RequestOptions = { user: 'reader@example.com' };

/** A mock with the default fixtures: Ada administers both companies, Robin and Kim are in Outfitters. */
export const defaultMock = (options: IpsMockOptions = {}): Promise<IpsMock> => serve({ fixtures: 'default', ...options });

/** Properties of a set, by name. */
export type Properties = Readonly<Record<string, string>>;

/** A propertyArray. */
export const propertyArray = (properties: Properties): string =>
  `<propertyArray>${Object.entries(properties)
    .map(([name, value]) => `<items>${field('name', name)}${field('value', value)}</items>`)
    .join('')}</propertyArray>`;

/** The parameters of createPropertySetType. */
export const newType = (name: string, propertyType: string, { allowMultiple = false, company = OUTFITTERS } = {}): string =>
  `${company}<name>${name}</name><propertyType>${propertyType}</propertyType><allowMultiple>${allowMultiple}</allowMultiple>`;

/** The parameters of createPropertySet. */
export const newSet = (typeHandle: string, owner: string, properties: Properties = {}, secondary = '', more = ''): string =>
  `<typeHandle>${typeHandle}</typeHandle><primaryOwnerHandle>${owner}</primaryOwnerHandle>${
    secondary && `<secondaryOwnerHandle>${secondary}</secondaryOwnerHandle>`
  }${propertyArray(properties)}${more}`;

/** The parameters of updatePropertySet. */
export const changed = (setHandle: string, properties: Properties, replaceProperties?: boolean): string =>
  `<setHandle>${setHandle}</setHandle>${
    replaceProperties === undefined ? '' : `<replaceProperties>${replaceProperties}</replaceProperties>`
  }${propertyArray(properties)}`;

/** Creates a type. @returns its handle */
export const createType = async ({ url }: IpsMock, params: string, options: RequestOptions = {}): Promise<string> =>
  (await ask(url, 'createPropertySetType', params, options)).typeHandle;

/** Creates a set. @returns its handle */
export const createSet = async ({ url }: IpsMock, params: string, options: RequestOptions = {}): Promise<string> =>
  (await ask(url, 'createPropertySet', params, options)).setHandle;

/** The sets of a type, each as its handle and its properties by name. @param owners more parameters */
export async function setsOf({ url }: IpsMock, typeHandle: string, owners = '', options: RequestOptions = {}): Promise<[string, Properties][]> {
  const { setArray } = await ask(url, 'getPropertySets', `<typeHandle>${typeHandle}</typeHandle>${owners}`, options);
  const sets: { setHandle: string; typeHandle: string; propertyArray: { items?: { name: string; value: string }[] } }[] = setArray.items ?? [];
  return sets.map(({ setHandle, propertyArray: { items: properties = [] } }) => [
    setHandle,
    Object.fromEntries(properties.map(({ name, value }) => [name, value])),
  ]);
}

/** The types of a company, or the global ones with the empty text. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
export const typesOf = async ({ url }: IpsMock, company = OUTFITTERS, options: RequestOptions = {}): Promise<any[]> =>
  (await ask(url, 'getPropertySetTypes', company, options)).typeArray.items ?? [];

/** Makes a group with some members. @returns its handle */
export async function createGroup({ url }: IpsMock, name: string, members: readonly string[]): Promise<string> {
  const { groupHandle } = await ask(url, 'saveGroup', `${OUTFITTERS}<name>${name}</name><isSystemDefined>false</isSystemDefined>`);
  if (members.length > 0) {
    await ask(url, 'addGroupMembers', `${OUTFITTERS}<groupHandle>${groupHandle}</groupHandle>${items('userHandleArray', members)}`);
  }
  return groupHandle;
}

/** Expects a fault whose reason holds some texts. */
export function expectFault(answer: Answer, code: number, ...reasons: string[]): void {
  expect(answer.fault).toMatchObject({ code });
  for (const reason of reasons) expect(answer.fault?.reason).toContain(reason);
}
