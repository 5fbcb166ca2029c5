import { BOOLEAN_TAGS, formatFieldHandle, type MetadataField, type MetadataFieldType, tagKind } from '../../assets/metadata-field.js';
import { misfitOf } from '../../assets/metadata-value.js';
import { LINE_EXPECTED, misfitOfLine, shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { CreateMetadataFieldParam, UpdateMetadataFieldParam } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { fieldAssetType, fieldOfHandle } from './resolve.js';

/** What a call says of a new field; `saveMetadataField` may leave out the tag. */
type NewFieldParams = Omit<CreateMetadataFieldParam, 'initialTagValue'> & { readonly initialTagValue?: string | undefined };

/**
 * Creates a metadata field.
 *
 * @returns its handle
 * @throws IpsApiFault 30001 for a name that handles cannot hold or that is taken, for a default of a field with tags (d), and for one that does not
 *   fit an enforced field
 */
export function createField(call: AuthorizedCall<NewFieldParams>, context: OperationContext): string {
  const { params } = call;
  const { metadata } = context.store;
  const { id: companyId } = companyOfCall(call);
  const assetType = fieldAssetType(params.assetType);
  // Checked with the other constants before the operation ran.
  const fieldType = params.fieldType as MetadataFieldType;
  const name = checkFieldName(params.name);
  refuseTakenName(name, companyId, assetType, context);
  const isEnforced = params.isEnforced ? 1 : 0;
  const defaultValue = checkDefault(params.defaultValue ?? '', { fieldType, isEnforced, name });
  const flags = { isHidden: params.isHidden ? 1 : 0, isEnforced, isPublishData: params.isPublishData ? 1 : 0 } as const;
  const field = metadata.addField({ companyId, assetType, name, fieldType, defaultValue, ...flags });
  if (fieldType === 'BooleanTag') metadata.addTags(field.id, BOOLEAN_TAGS);
  else if (tagKind(field).isTag && params.initialTagValue) metadata.addTags(field.id, [params.initialTagValue]);
  return formatFieldHandle(field, call.version);
}

/**
 * Changes what a call gives of a metadata field. Its type stays (d).
 *
 * @returns its handle, which changes with its name (d)
 * @throws IpsApiFault 30001 for an unknown field, and as `createField`
 */
export function updateField(call: AuthorizedCall<UpdateMetadataFieldParam>, context: OperationContext): string {
  const { params } = call;
  const { metadata } = context.store;
  const { id: companyId } = companyOfCall(call);
  const field = fieldOfHandle(params.fieldHandle, call, context);
  const name = params.name === undefined ? field.name : checkFieldName(params.name);
  if (name !== field.name) refuseTakenName(name, companyId, field.assetType, context);
  const flag = (given: boolean | undefined, before: 0 | 1): 0 | 1 => (given === undefined ? before : given ? 1 : 0);
  const isEnforced = flag(params.isEnforced, field.isEnforced);
  const changed = {
    ...field,
    name,
    isEnforced,
    isHidden: flag(params.isHidden, field.isHidden),
    isPublishData: flag(params.isPublishData, field.isPublishData),
    defaultValue: checkDefault(params.defaultValue ?? field.defaultValue, { ...field, isEnforced, name }),
  };
  metadata.updateField(changed);
  if (params.initialTagValue && tagKind(field).isTag && field.fieldType !== 'BooleanTag') metadata.addTags(field.id, [params.initialTagValue]);
  return formatFieldHandle(changed, call.version);
}

/** @throws IpsApiFault 30001 for a name that handles cannot hold (c) */
function checkFieldName(text: string): string {
  const name = text.trim();
  const misfit = name.includes('|') ? 'holds "|", which separates the parts of handles' : misfitOfLine(name);
  if (misfit !== undefined) {
    throw new IpsApiFault(
      'invalidParameter',
      `name: "${shownText(text)}" is no name of a metadata field, as it ${misfit}: expected ${LINE_EXPECTED} without "|"`,
    );
  }
  return name;
}

/** @throws IpsApiFault 30001 if there is a field of that name (c) */
function refuseTakenName(name: string, companyId: number, assetType: string, { store }: OperationContext): void {
  if (store.metadata.field(companyId, assetType, name)) {
    throw new IpsApiFault('invalidParameter', `name: there is a metadata field "${name}" for ${assetType} already`);
  }
}

/** @throws IpsApiFault 30001 for a default that the field cannot have */
function checkDefault(value: string, field: Pick<MetadataField, 'fieldType' | 'isEnforced' | 'name'>): string {
  if (value === '') return value;
  if (tagKind(field).isTag)
    throw new IpsApiFault('invalidParameter', `defaultValue: "${field.name}" is ${field.fieldType}: a field with tags takes no default`);
  const misfit = field.isEnforced ? misfitOf(field.fieldType, value) : undefined;
  if (misfit !== undefined)
    throw new IpsApiFault('invalidParameter', `defaultValue: "${value}" is no ${field.fieldType} for "${field.name}": ${misfit}`);
  return value;
}
