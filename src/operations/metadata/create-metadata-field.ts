import { BOOLEAN_TAGS, formatFieldHandle, misfitOf, tagKind } from '../../assets/metadata.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { CreateMetadataFieldParam } from '../../contract/generated-types.js';
import type { MetadataField, MetadataFieldType } from '../../store/metadata-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { fieldAssetType } from './field-asset-type.js';

/** Makes a metadata field for assets of a type, or of all types (d). */
export const createMetadataField = operation('createMetadataField', (call, context) => ({
  fieldHandle: formatFieldHandle(addField(call, context), call.version.index > 0),
}));

/**
 * Makes a metadata field.
 *
 * @throws IpsApiFault 30001 for a name that is none or taken, a default of a field with tags (d) or one that does not fit an enforced field
 */
export function addField(
  call: AuthorizedCall<Omit<CreateMetadataFieldParam, 'initialTagValue'> & { initialTagValue?: string | undefined }>,
  context: OperationContext,
): MetadataField {
  const { params } = call;
  const { metadata } = context.store;
  const { id: companyId } = companyOfCall(call);
  const assetType = fieldAssetType(params.assetType);
  // Checked with the other constants.
  const fieldType = params.fieldType as MetadataFieldType;
  const name = checkFieldName(params.name);
  refuseTaken(companyId, assetType, name, context);
  const isEnforced = params.isEnforced ? 1 : 0;
  const defaultValue = checkDefault(params.defaultValue ?? '', { fieldType, isEnforced, name });
  const flags = { isHidden: params.isHidden ? 1 : 0, isEnforced, isPublishData: params.isPublishData ? 1 : 0 } as const;
  const field = metadata.addField({ companyId, assetType, name, fieldType, defaultValue, ...flags });
  if (fieldType === 'BooleanTag') metadata.addTags(field.id, BOOLEAN_TAGS);
  else if (tagKind(field).isTag && params.initialTagValue) metadata.addTags(field.id, [params.initialTagValue]);
  return field;
}

/** @throws IpsApiFault 30001 for what handles cannot hold (c) */
export function checkFieldName(text: string): string {
  const name = text.trim();
  if (name === '' || name.includes('|'))
    throw new IpsApiFault('invalidParameter', `name: "${text}" is no name of a metadata field: expected a text without "|"`);
  return name;
}

/** @throws IpsApiFault 30001 where there is a field of that name (c) */
export function refuseTaken(companyId: number, assetType: string, name: string, { store }: OperationContext): void {
  if (store.metadata.field(companyId, assetType, name)) {
    throw new IpsApiFault('invalidParameter', `name: there is a metadata field "${name}" for ${assetType} already`);
  }
}

/** @throws IpsApiFault 30001 for a default that a field cannot have */
export function checkDefault(value: string, field: Pick<MetadataField, 'fieldType' | 'isEnforced' | 'name'>): string {
  if (value === '') return value;
  if (tagKind(field).isTag)
    throw new IpsApiFault('invalidParameter', `defaultValue: "${field.name}" is ${field.fieldType}: a field with tags takes no default`);
  const misfit = field.isEnforced ? misfitOf(field.fieldType, value) : undefined;
  if (misfit !== undefined)
    throw new IpsApiFault('invalidParameter', `defaultValue: "${value}" is no ${field.fieldType} for "${field.name}": ${misfit}`);
  return value;
}
