// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { deleteImageMap } from './delete-image-map.js';
import { deleteZoomTarget } from './delete-zoom-target.js';
import { saveImageMap } from './save-image-map.js';
import { saveZoomTarget } from './save-zoom-target.js';
import { setImageMaps } from './set-image-maps.js';
import { setZoomTargets } from './set-zoom-targets.js';

/** The operations of targets/, by their names. */
export const targets = {
  deleteImageMap,
  deleteZoomTarget,
  saveImageMap,
  saveZoomTarget,
  setImageMaps,
  setZoomTargets,
} satisfies OperationHandlers;
