// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { createPropertySet } from './create-property-set.js';
import { createPropertySetType } from './create-property-set-type.js';
import { deletePropertySet } from './delete-property-set.js';
import { deletePropertySetType } from './delete-property-set-type.js';
import { getPropertySetType } from './get-property-set-type.js';
import { getPropertySetTypes } from './get-property-set-types.js';
import { getPropertySets } from './get-property-sets.js';
import { removePropertySetPermissions } from './remove-property-set-permissions.js';
import { setPropertySetPermissions } from './set-property-set-permissions.js';
import { updatePropertySet } from './update-property-set.js';
import { updatePropertySetPermissions } from './update-property-set-permissions.js';

/** The operations of property-sets/, by their names. */
export const propertySets = {
  createPropertySet,
  createPropertySetType,
  deletePropertySet,
  deletePropertySetType,
  getPropertySetType,
  getPropertySetTypes,
  getPropertySets,
  removePropertySetPermissions,
  setPropertySetPermissions,
  updatePropertySet,
  updatePropertySetPermissions,
} satisfies OperationHandlers;
