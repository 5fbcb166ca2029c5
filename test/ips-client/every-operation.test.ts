import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiVersion, allVersions } from '../../src/contract/api-version.js';
import { decodeElement } from '../../src/contract/decode.js';
import type { Operation } from '../../src/contract/model.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { createIpsClient, IpsFault, type IpsVersion } from '../../src/ips-client.js';
import { withRealisticTexts } from '../contract/realistic-xml.js';
import { smallestXml } from '../contract/smallest-xml.js';
import { knownVersion } from '../conversation.js';

/** Faults that say what is wrong with valid parameters: there is no such thing, it is not for this user, or more would have been needed. */
const TELLING: readonly number[] = [20000, 20002, 20003, 30001, 30002];

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', journal: 0 });
});
afterAll(() => mock.stop());

/** The smallest parameters of an operation, as an object. */
function paramsOf(version: ApiVersion, { input, name }: Operation): object {
  const xml = withRealisticTexts(smallestXml(version, input)).replace(/<(\w*[nN]ame)>text</g, `<$1>${name} ${version.id}<`);
  const document = XmlDocument.fromString(`<${input} xmlns="${version.namespace}">${xml}</${input}>`);
  try {
    return decodeElement(version, input, document.root);
  } finally {
    document.dispose();
  }
}

const JSON_TYPES: Readonly<Record<string, string>> = {
  'xsd:string': 'string',
  'xsd:base64Binary': 'string',
  'xsd:boolean': 'boolean',
};

/** Operations that change who calls get somebody of their own, created on first use. */
function callerOf({ name, roles }: Operation, { id }: ApiVersion): string {
  if (roles && !roles.includes('IpsAdmin')) return 'robin@example.com';
  return /(?:Password|UserInfo|Membership|User)$/.test(name) ? `${name}@${id}.example.com` : 'admin@example.com';
}

/** What of an answer is not as its type says. */
function strangeIn(version: ApiVersion, definition: string, value: unknown, path: string): string[] {
  const fields = version.definitions.get(definition)?.fields ?? [];
  if (typeof value !== 'object' || value === null) return [`${path} is no object`];
  const unknown = Object.keys(value).filter((name) => !fields.some((field) => field.name === name));
  return [
    ...unknown.map((name) => `${path}/${name} is unknown`),
    ...fields.flatMap(({ name, type, max, optional }) => {
      const found: unknown = Reflect.get(value, name);
      const at = `${path}/${name}`;
      if (found === undefined) return optional && max === 1 ? [] : [`${at} is missing`];
      if (Array.isArray(found) !== (max !== 1)) return [`${at} should ${max === 1 ? 'not ' : ''}be an array`];
      return [found].flat().flatMap((each) => {
        if (!type.startsWith('xsd:')) return strangeIn(version, type, each, at);
        if (type === 'xsd:dateTime') return each instanceof Date && !Number.isNaN(each.getTime()) ? [] : [`${at} is no Date`];
        return typeof each === (JSON_TYPES[type] ?? 'number') ? [] : [`${at} is a ${typeof each}`];
      });
    }),
  ];
}

const newest = allVersions().at(-1)?.id;

describe.each(allVersions().map(({ id }) => ({ id })))('the client in $id', ({ id }) => {
  const version = knownVersion(id);
  // All of the newest version, and of the others every fifth.
  const operations = [...version.operationsByInput.values()].filter((_, index) => id === newest || index % 5 === 0);

  test('gives answers that are of their types, or faults that say what was wrong', async () => {
    // The ids are those of the contract.
    const clientOf = (user: string): object => createIpsClient(mock, { user, password: 'secret', version: id as IpsVersion });
    const clients = new Map([...new Set(operations.map((each) => callerOf(each, version)))].map((user) => [user, clientOf(user)]));
    const wrong: string[] = [];
    let answered = 0;
    for (const operation of operations) {
      try {
        const method: (params: object) => Promise<object> = Reflect.get(clients.get(callerOf(operation, version)) ?? {}, operation.name);
        wrong.push(...strangeIn(version, operation.output, await method(paramsOf(version, operation)), operation.output));
        answered++;
      } catch (error) {
        if (!(error instanceof IpsFault) || !TELLING.includes(error.code)) wrong.push(`${operation.name}: ${error}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(operations.length / 2);
  });
});
