// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { addTagFieldValues } from './add-tag-field-values.js';
import { batchSetAssetMetadata } from './batch-set-asset-metadata.js';
import { createMetadataField } from './create-metadata-field.js';
import { deleteAssetMetadata } from './delete-asset-metadata.js';
import { deleteMetadataField } from './delete-metadata-field.js';
import { deleteTagFieldValues } from './delete-tag-field-values.js';
import { getAssetMetadataFields } from './get-asset-metadata-fields.js';
import { getDistinctMetadataValues } from './get-distinct-metadata-values.js';
import { getMetadataFields } from './get-metadata-fields.js';
import { getTagFieldValues } from './get-tag-field-values.js';
import { getUniqueMetadataValues } from './get-unique-metadata-values.js';
import { saveMetadataField } from './save-metadata-field.js';
import { setAssetMetadata } from './set-asset-metadata.js';
import { setTagFieldValues } from './set-tag-field-values.js';
import { updateMetadataField } from './update-metadata-field.js';
import { updateTagFieldValues } from './update-tag-field-values.js';

/** The operations of metadata/, by their names. */
export const metadata = {
  addTagFieldValues,
  batchSetAssetMetadata,
  createMetadataField,
  deleteAssetMetadata,
  deleteMetadataField,
  deleteTagFieldValues,
  getAssetMetadataFields,
  getDistinctMetadataValues,
  getMetadataFields,
  getTagFieldValues,
  getUniqueMetadataValues,
  saveMetadataField,
  setAssetMetadata,
  setTagFieldValues,
  updateMetadataField,
  updateTagFieldValues,
} satisfies OperationHandlers;
