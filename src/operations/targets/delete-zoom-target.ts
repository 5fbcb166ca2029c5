import { operation } from '../operation.js';
import { zoomTargetOfHandle } from './resolve.js';

/** Deletes a zoom target (d). */
export const deleteZoomTarget = operation('deleteZoomTarget', (call, context) => {
  context.store.targets.removeZoomTarget(zoomTargetOfHandle(call.params.zoomTargetHandle, call, context).id);
  return {};
});
