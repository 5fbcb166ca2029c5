import type { Faker } from '@faker-js/faker';
import { parseAssetHandle } from '../assets/asset-handle.js';
import { infoBlockOf, usualExtension } from '../assets/asset-type.js';
import { contextOfType, type PublishContext } from '../assets/publish-context.js';
import { ASSET_TYPES, isOneOf, PUBLISH_CONTEXTS } from '../contract/constants.js';
import { between, pick, spread } from '../random/seeded-choice.js';
import { seededFaker } from '../random/seeded-faker.js';
import type { Echoes } from './echoes.js';

/** What an object of a generated answer is about, so that its values are consistent. */
export interface Subject {
  /** What it is generated from. */
  readonly seed: string;
  /** The number in its handle. */
  readonly id: number;
  readonly name: string;
  readonly fileName: string;
  readonly assetType: string;
  readonly context: PublishContext;
  /** Path of its folder, with a `/` at the end. */
  readonly folder: string;
}

/** All generated moments lie before this one, so that none depends on the clock. */
const EPOCH = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
/** How many days before that things were created. */
const [NEWEST, OLDEST] = [40, 700];

const FOLDERS = ['catalog/', 'catalog/spring/', 'catalog/autumn/', 'web/', 'web/banners/', 'print/'];

/** Parameters that name what an operation creates. */
const NAMING = ['name', 'projectName', 'xname', 'folderName', 'companyName', 'cropName'];

/**
 * Generates what an object is about.
 *
 * @param seed the same one gives the same subject
 * @param rootPath of the company
 * @param echoes what the parameters say of it
 * @param index its place among others of its kind, or 0
 */
export function fakeSubject(seed: string, rootPath: string, echoes: Echoes, index: number): Subject {
  const handle = parseAssetHandle(String(echoes.get('xsd:string assetHandle') ?? ''));
  const assetType = handle?.assetType ?? namedType(echoes) ?? pick(`${seed}|type`, ['Image', 'Image', 'Image', 'Video', 'Pdf']);
  const name = namedBy(echoes) ?? fakeName(fakerFor(`${seed}|name`));
  const extension = usualExtension(assetType);
  return {
    seed,
    id: handle?.assetId ?? between(`${seed}|id`, 100, 99_999),
    name,
    fileName: extension === undefined ? name : `${name}.${extension}`,
    assetType,
    // A list of contexts has each of them once.
    context: PUBLISH_CONTEXTS[index % PUBLISH_CONTEXTS.length] ?? contextOfType(assetType),
    folder: `${rootPath}${pick(`${seed}|folder`, FOLDERS)}`,
  };
}

/** Whether an asset of this type has a `…Info` element (d). */
export function hasInfo({ assetType }: Subject, element: string): boolean {
  return infoBlockOf(assetType) === element;
}

/** The moment some days after a subject was created; never later than `now` (milliseconds since 1970). */
export function momentOf({ seed }: Subject, days: number, now: number): Date {
  const created = EPOCH - between(`${seed}|created`, NEWEST * DAY, OLDEST * DAY);
  return new Date(Math.min(now, created + days * DAY));
}

/** The names and the e-mail address of a generated user. */
export function fakePerson({ seed }: Subject): { firstName: string; lastName: string; email: string } {
  const faker = fakerFor(`${seed}|person`);
  const [firstName, lastName] = [faker.person.firstName(), faker.person.lastName()];
  const user = `${firstName}.${lastName}`.toLowerCase().replace(/[^a-z.]/g, '');
  return { firstName, lastName, email: `${user}@example.com` };
}

/** Faker for one value: use it before asking for the next. */
export function fakerFor(seed: string): Faker {
  return seededFaker(spread(seed));
}

function fakeName(faker: Faker): string {
  return `${faker.commerce.productAdjective()}_${faker.commerce.product()}_${faker.number.int({ min: 100, max: 999 })}`.toLowerCase();
}

function namedBy(echoes: Echoes): string | undefined {
  for (const name of NAMING) {
    const value = echoes.get(`xsd:string ${name}`);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

function namedType(echoes: Echoes): string | undefined {
  for (const name of ['assetType', 'type']) {
    const value = echoes.get(`xsd:string ${name}`);
    if (typeof value === 'string' && isOneOf(ASSET_TYPES, value)) return value;
  }
  return undefined;
}
