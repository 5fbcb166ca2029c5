import { FAULT_CODES } from '../../contract/faults.js';
import type { TagValueUpdateFault } from '../../contract/generated-types.js';
import { operation } from '../operation.js';
import { openTagFieldOfHandle } from './resolve.js';

/** Renames tags, each on its own; assets keep them (d). */
export const updateTagFieldValues = operation('updateTagFieldValues', (call, context) => {
  const { metadata } = context.store;
  const { id } = openTagFieldOfHandle(call.params.fieldHandle, call, context);
  const code = FAULT_CODES.ipsApiFault.invalidParameter;
  const errors: TagValueUpdateFault[] = [];
  const updates = call.params.updateArray?.items ?? [];
  for (const { oldValue, newValue } of updates) {
    const tags = metadata.tags(id);
    // The words of the published answers (d).
    if (!tags.includes(oldValue)) errors.push({ value: oldValue, code, reason: `Tag value '${oldValue}' not found.` });
    else if (tags.includes(newValue)) errors.push({ value: newValue, code, reason: `New tag value '${newValue}' already exists.` });
    else metadata.renameTag(id, oldValue, newValue);
  }
  const details = errors.length > 0 ? { errorDetailArray: { items: errors } } : {};
  return { successCount: updates.length - errors.length, warningCount: 0, errorCount: errors.length, ...details };
});
