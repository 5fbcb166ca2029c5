import { formatFieldHandle } from '../../assets/metadata.js';
import type { MetadataField } from '../../contract/generated-types.js';
import type { MetadataField as StoredField } from '../../store/metadata-store.js';
import type { AuthorizedCall } from '../operation-call.js';

/** A metadata field as the API answers it. All of the mock's are users' own, none is required (c). */
export function metadataField(stored: StoredField, { version }: AuthorizedCall<unknown>): MetadataField {
  return {
    fieldHandle: formatFieldHandle(stored, version.index > 0),
    name: stored.name,
    type: stored.fieldType,
    defaultValue: stored.defaultValue,
    isRequired: false,
    isUserDefined: true,
    isHidden: stored.isHidden === 1,
    isEnforced: stored.isEnforced === 1,
    isPublishData: stored.isPublishData === 1,
  };
}
