import { operation } from '../operation.js';
import { updateField } from './field-definition.js';

/** Changes what is given of a metadata field (d). */
export const updateMetadataField = operation('updateMetadataField', (call, context) => ({ fieldHandle: updateField(call, context) }));
