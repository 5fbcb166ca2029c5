import { operation } from '../operation.js';
import { createSet } from './new-set.js';

/** Creates an image set of one of its types, without members (d). */
export const createImageSet = operation('createImageSet', (call, context) => ({ assetHandle: createSet(call.params.type, {}, call, context) }));
