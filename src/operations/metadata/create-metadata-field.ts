import { operation } from '../operation.js';
import { createField } from './field-definition.js';

/** Creates a metadata field for assets of one type, or of all types (d). */
export const createMetadataField = operation('createMetadataField', (call, context) => ({ fieldHandle: createField(call, context) }));
