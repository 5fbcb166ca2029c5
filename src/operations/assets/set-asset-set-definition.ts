import type { OperationHandler } from '../operation.js';
import { updateAssetSet } from './update-asset-set.js';

/** Gives an asset set another definition (d): what `updateAssetSet` does where a definition alone is given. */
export const setAssetSetDefinition: OperationHandler = updateAssetSet;
