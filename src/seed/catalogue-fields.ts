import type { Asset } from '../assets/asset.js';
import { ALL_TYPES, BOOLEAN_TAGS, isFieldOf, type MetadataField, type MetadataFieldType, tagKind } from '../assets/metadata-field.js';
import { storedValue } from '../assets/metadata-value.js';
import type { Dice } from '../random/dice.js';
import type { MetadataStore } from '../store/metadata-store.js';
import { COLLECTIONS, type Product } from './product.js';

/** A metadata field of the catalogue. */
interface CatalogueField {
  readonly name: string;
  readonly fieldType: MetadataFieldType;
  readonly assetType: string;
  /** The share of the assets that can have it that do, 0 to 1. */
  readonly share: number;
  readonly values: (product: Product, asset: Asset, dice: Dice) => readonly string[];
}

const DAY = 86_400_000;

const FIELDS: readonly CatalogueField[] = [
  { name: 'Collection', fieldType: 'SingleFixedTag', assetType: ALL_TYPES, share: 1, values: ({ collection }) => [collection] },
  { name: 'Colours', fieldType: 'MultiTag', assetType: 'Image', share: 0.8, values: ({ colours }) => colours },
  { name: 'Price', fieldType: 'Float', assetType: ALL_TYPES, share: 0.4, values: ({ price }) => [price] },
  { name: 'Item number', fieldType: 'Int', assetType: ALL_TYPES, share: 0.5, values: (_product, { id }) => [String(id % 1_000_000)] },
  {
    ...{ name: 'Launch', fieldType: 'Date', assetType: ALL_TYPES, share: 0.3 },
    values: (_product, { created }, dice) => [new Date(created + dice.below(120) * DAY).toISOString()],
  },
  {
    ...{ name: 'Retouched', fieldType: 'Boolean', assetType: 'Image', share: 0.4 },
    values: (_product, _asset, dice) => [dice.chance(0.7) ? 'true' : 'false'],
  },
  {
    ...{ name: 'Approved', fieldType: 'BooleanTag', assetType: 'Image', share: 0.3 },
    values: (_product, _asset, dice) => [dice.chance(0.8) ? 'True' : 'False'],
  },
  { name: 'Photographer', fieldType: 'String', assetType: 'Image', share: 0.3, values: ({ photographer }) => [photographer] },
];

/** A field of the company, and how it is filled. */
export interface FieldToFill extends CatalogueField {
  readonly field: MetadataField;
  /** The tags of its dictionary. */
  readonly tags: Set<string>;
}

/** The company's fields for the catalogue, created if missing. A field of the same name and another type is left alone. */
export function fieldsToFill(metadata: MetadataStore, companyId: number): FieldToFill[] {
  return FIELDS.flatMap((wanted) => {
    const { assetType, name, fieldType } = wanted;
    const field =
      metadata.field(companyId, assetType, name) ??
      metadata.addField({ companyId, assetType, name, fieldType, defaultValue: '', isHidden: 0, isEnforced: 0, isPublishData: 0 });
    if (field.fieldType !== fieldType) return [];
    if (fieldType === 'BooleanTag') metadata.addTags(field.id, BOOLEAN_TAGS);
    if (name === 'Collection') metadata.addTags(field.id, COLLECTIONS);
    return [{ ...wanted, field, tags: new Set(metadata.tags(field.id)) }];
  });
}

/** Gives an asset values of some of the fields. */
export function fillFields(metadata: MetadataStore, fields: readonly FieldToFill[], product: Product, asset: Asset, dice: Dice): void {
  for (const { field, tags, share, values } of fields) {
    if (!isFieldOf(field, asset.type) || !dice.chance(share)) continue;
    const given = values(product, asset, dice);
    const isTag = tagKind(field).isTag;
    for (const tag of isTag ? given : []) {
      if (tags.has(tag)) continue;
      metadata.addTags(field.id, [tag]);
      tags.add(tag);
    }
    metadata.setValues(
      asset.id,
      field.id,
      given.map((value) => storedValue(field.fieldType, value)),
    );
  }
}
