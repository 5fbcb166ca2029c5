import { IMAGE_SET_TYPES } from '../../assets/asset-type.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { createSet } from './new-set.js';

/** Creates an image set of one of its types, without members (d). */
export const createImageSet = operation('createImageSet', (call, context) => {
  const { type } = call.params;
  if (!IMAGE_SET_TYPES.includes(type)) {
    throw new IpsApiFault('invalidParameter', `type: "${type}" is no type of image set: expected one of ${IMAGE_SET_TYPES.join(', ')}`);
  }
  return { assetHandle: createSet(type, {}, call, context) };
});
