import { IMAGE_SET_TYPES, nameSpaceOf } from '../assets/asset-type.js';
import { tagKind } from '../assets/metadata-field.js';
import { IMAGE_OPTIMIZATION } from '../assets/optimization.js';
import { ASSET_TYPES, METADATA_FIELD_TYPES, TRASH_STATES } from '../contract/constants.js';
import type { FixtureAsset, FixtureFolder, FixtureMetadataField } from '../seed/fixtures-input.js';
import { asset as assetSchema, metadataField as fieldSchema, folder as folderSchema } from '../seed/fixtures-schema.js';
import type { DerivedCompanies, DerivedUsers } from './derived-accounts.js';
import type { EntryCheck } from './entry-check.js';
import type { SeenAccount } from './seen-account.js';
import { flagIn, isFields, isoOf, itemsIn, momentIn, numberIn, type SeenFields, textIn } from './seen-things.js';

/** What companies hold besides jobs. */
export interface DerivedContent {
  readonly folders: readonly FixtureFolder[];
  readonly metadataFields: readonly FixtureMetadataField[];
  readonly assets: readonly FixtureAsset[];
}

/** Folders, metadata fields and assets that a recording shows. */
export function derivedContent(account: SeenAccount, companies: DerivedCompanies, users: DerivedUsers, check: EntryCheck): DerivedContent {
  const fields = new FieldsToBe(account, companies, check);
  const assets = assetsOf(account, companies, users, fields, check);
  return { folders: foldersOf(account, companies, check), metadataFields: fields.entries(), assets };
}

function foldersOf(account: SeenAccount, { names, roots }: DerivedCompanies, check: EntryCheck): FixtureFolder[] {
  const found: FixtureFolder[] = [];
  for (const [, { fields }] of account.folders.all()) {
    const companyId = numberIn(fields, 'companyId') ?? 0;
    const company = names.get(companyId);
    const path = textIn(fields, 'path') ?? '';
    if (company === undefined || !path.startsWith(roots.get(companyId) ?? '')) continue;
    const lastModified = momentIn(fields, 'lastModified');
    const childLastModified = momentIn(fields, 'childLastModified');
    const entry = check.fitting(folderSchema, `the folder ${path}`, {
      company,
      path,
      lastModified: isoOf(lastModified),
      childLastModified: childLastModified === lastModified ? undefined : isoOf(childLastModified),
    });
    if (entry) found.push(entry);
  }
  // Parents first, as they are made.
  return found.sort((a, b) => a.path.length - b.path.length);
}

/** Metadata of images that the service itself keeps, and every mock. */
const SYSTEM_METADATA: ReadonlySet<string> = new Set(['eVideoTypeImage']);

/** The metadata fields that answers showed, and those that the values of assets tell of. */
class FieldsToBe {
  readonly #check: EntryCheck;
  /** By company, type of assets (or null) and name, as JSON. */
  readonly #entries = new Map<string, FixtureMetadataField>();
  /** Names, in the order in which assets showed them. */
  readonly #order: string[] = [];

  constructor({ fields: seen }: SeenAccount, { names }: DerivedCompanies, check: EntryCheck) {
    this.#check = check;
    // The keys are written by fieldKey.
    const found = [...seen.all()].map(([key, { fields }]) => ({ key: JSON.parse(key) as [number, string, string], fields }));
    for (const { key, fields } of [...found.filter(({ key }) => key[1] !== 'ALL'), ...found.filter(({ key }) => key[1] === 'ALL')]) {
      const [companyId, upperType, name] = key;
      const company = names.get(companyId);
      const fieldType = METADATA_FIELD_TYPES.find((each) => each === fields.fieldType);
      // Handles of the oldest version do not tell the type, but later ones may have.
      if (company === undefined || (upperType === 'ALL' && this.#hasNamed(company, name))) continue;
      const assetType = upperType === 'ALL' ? undefined : ASSET_TYPES.find((each) => each.toUpperCase() === upperType && each !== 'Asset');
      const tags = Array.isArray(fields.tags) ? fields.tags.filter((tag) => typeof tag === 'string') : undefined;
      const type = fieldType ?? (tags ? 'MultiTag' : 'String');
      this.#put({
        company,
        name,
        assetType,
        fieldType: type,
        defaultValue: textIn(fields, 'defaultValue'),
        isHidden: flagIn(fields, 'isHidden') || undefined,
        isEnforced: flagIn(fields, 'isEnforced') || undefined,
        isPublishData: flagIn(fields, 'isPublishData') || undefined,
        tags: tagKind({ fieldType: type }).isTag ? tags : undefined,
      });
    }
  }

  #hasNamed(company: string, name: string): boolean {
    for (const entry of this.#entries.values()) if (entry.company === company && entry.name === name) return true;
    return false;
  }

  #put(field: FixtureMetadataField): FixtureMetadataField | undefined {
    const entry = this.#check.fitting(fieldSchema, `the metadata field ${field.name}`, field);
    if (entry) this.#entries.set(JSON.stringify([entry.company, entry.assetType ?? null, entry.name]), entry);
    return entry;
  }

  /** The field that assets of a type have by a name; made up by a value where answers showed none. */
  fieldFor(company: string, type: FixtureAsset['type'], name: string, value: SeenFields): FixtureMetadataField | undefined {
    const known = this.#entries.get(JSON.stringify([company, type, name])) ?? this.#entries.get(JSON.stringify([company, null, name]));
    return known ?? this.#put({ company, name, assetType: type, fieldType: typeOfValue(value) });
  }

  /** The fields in the order in which the values of assets showed them: answers list them as they were made. */
  entries(): FixtureMetadataField[] {
    const places = new Map(this.#order.map((name, place) => [name, place]));
    const placeOf = ({ name }: FixtureMetadataField): number => places.get(name) ?? Number.POSITIVE_INFINITY;
    // Places of both may be infinite.
    return [...this.#entries.values()].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  }

  /** Notes the order in which an asset shows its fields. */
  noteOrder(names: readonly string[]): void {
    let place = -1;
    for (const name of names) {
      const known = this.#order.indexOf(name);
      if (known < 0) this.#order.splice(++place, 0, name);
      else place = known;
    }
  }
}

function typeOfValue(value: SeenFields): FixtureMetadataField['fieldType'] {
  if (value.valueArray !== undefined) return 'MultiTag';
  if (value.boolVal !== undefined) return 'Boolean';
  if (value.longVal !== undefined) return 'Int';
  if (value.doubleVal !== undefined) return 'Float';
  return value.dateVal === undefined ? 'String' : 'Date';
}

function assetsOf(account: SeenAccount, companies: DerivedCompanies, users: DerivedUsers, fields: FieldsToBe, check: EntryCheck): FixtureAsset[] {
  const found: FixtureAsset[] = [];
  /** Names that are taken. */
  const taken = new Set<string>();
  for (const [key, { fields: seen }] of account.assets.all()) {
    const name = textIn(seen, 'name');
    const type = ASSET_TYPES.find((each) => each === seen.type);
    const companyId = numberIn(seen, 'companyId') ?? companyOfFolder(textIn(seen, 'folder'), companies);
    const company = companies.names.get(companyId ?? 0);
    // A handle alone is no asset.
    if (name === undefined || company === undefined) continue;
    if (type === undefined) {
      check.leftOut.push(`the asset ${name}: type: ${JSON.stringify(seen.type)} is not known`);
      continue;
    }
    const trashState = TRASH_STATES.find((each) => each === seen.trashState && each !== 'NotInTrash');
    const place = JSON.stringify([company, nameSpaceOf(type), name]);
    if (trashState === undefined && taken.has(place)) {
      check.leftOut.push(`the asset ${name}: name: another asset has it`);
      continue;
    }
    const entry = check.fitting(assetSchema, `the asset ${name}`, {
      company,
      id: Number(key),
      type,
      subType: textIn(seen, 'subType'),
      name,
      folder: textIn(seen, 'folder'),
      fileName: other(textIn(seen, 'fileName'), name),
      originalPath: textIn(seen, 'originalPath'),
      originalFile: other(textIn(seen, 'originalFile'), textIn(seen, 'fileName')),
      created: isoOf(momentIn(seen, 'created')),
      createUser: users.named(textIn(seen, 'createUser')),
      lastModified: isoOf(momentIn(seen, 'lastModified')),
      lastModifyUser: modifierOf(textIn(seen, 'lastModifyUser'), users),
      readyForPublish: flagIn(seen, 'readyForPublish') || undefined,
      ...factsOf(seen, name, type),
      metadata: metadataOf(seen, company, type, fields),
      projects: projectsOf(textIn(seen, 'projects')),
      members: IMAGE_SET_TYPES.includes(type) ? membersOf(seen) : undefined,
      trashState,
    });
    if (!entry) continue;
    if (trashState === undefined) taken.add(place);
    found.push(entry);
  }
  const companyOf = new Map(found.map(({ id, company }) => [id, company]));
  // Members may have been left out.
  return found.map((entry) =>
    entry.members === undefined ? entry : { ...entry, members: entry.members.filter(({ asset }) => companyOf.get(asset) === entry.company) },
  );
}

/** The members of a set, as getImageSetMembers listed them. */
function membersOf({ members }: SeenFields): FixtureAsset['members'] {
  // Noted by noteMembers.
  return members as { readonly asset: number; readonly pageReset: boolean }[] | undefined;
}

/** What the info element of an asset says, without what a mock answers by itself. */
function factsOf(seen: SeenFields, name: string, type: string): Partial<FixtureAsset> {
  const [width, height] = [numberIn(seen, 'width'), numberIn(seen, 'height')];
  const middleOf = (pixels: number | undefined): number | undefined => (pixels === undefined ? undefined : Math.floor(pixels / 2));
  // Of an image whose file nobody has asked for, it is likely: the service optimizes every image.
  const optimized = seen.hasInfo === true ? textIn(seen, 'optimizedFile') !== undefined : type === 'Image';
  return {
    fileSize: numberIn(seen, 'fileSize'),
    width,
    height,
    resolution: numberIn(seen, 'resolution') || undefined,
    anchorX: other(numberIn(seen, 'anchorX'), middleOf(width)),
    anchorY: other(numberIn(seen, 'anchorY'), middleOf(height)),
    optimized: optimized || undefined,
    description: other(textIn(seen, 'description'), name),
    comments: textIn(seen, 'comments'),
    userData: textIn(seen, 'userData'),
    urlModifier: textIn(seen, 'urlModifier'),
    urlPostApplyModifier: textIn(seen, 'urlPostApplyModifier'),
    setDefinition: textIn(seen, 'setDefinition'),
  };
}

/** The first value, unless it is the second, which stands for nothing. */
function other<Value>(value: Value | undefined, usual: Value | undefined): Value | undefined {
  return value === usual ? undefined : value;
}

function modifierOf(email: string | undefined, users: DerivedUsers): string | undefined {
  return email === IMAGE_OPTIMIZATION ? email : users.named(email);
}

function projectsOf(names: string | undefined): string[] | undefined {
  const list = names?.split(',').flatMap((name) => name.trim() || []);
  return list && list.length > 0 ? list : undefined;
}

function metadataOf(
  seen: SeenFields,
  company: string,
  type: FixtureAsset['type'],
  fields: FieldsToBe,
): Record<string, string | string[]> | undefined {
  const values: Record<string, string | string[]> = {};
  for (const each of itemsIn(seen, 'metadataArray')) {
    if (!isFields(each)) continue;
    const name = textIn(each, 'name');
    const value = typeof each.value === 'string' ? each.value : '';
    if (name === undefined || SYSTEM_METADATA.has(name)) continue;
    const field = fields.fieldFor(company, type, name, each);
    if (!field) continue;
    if (tagKind(field).isTag) {
      const tags = itemsIn(each, 'valueArray').filter((tag) => typeof tag === 'string');
      values[name] = tags.length > 0 ? tags : value === '' ? [] : [value];
    } else values[name] = value;
  }
  fields.noteOrder(Object.keys(values));
  return Object.keys(values).length === 0 ? undefined : values;
}

/** The company below whose root a folder is. */
function companyOfFolder(folder: string | undefined, { roots }: DerivedCompanies): number | undefined {
  for (const [id, root] of roots) if (folder?.startsWith(root)) return id;
  return undefined;
}
