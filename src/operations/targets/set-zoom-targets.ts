import { operation } from '../operation.js';
import { imageOfCall } from './resolve.js';
import { formatZoomTargetHandle } from './views.js';
import { checkedZoomTarget, checkTargetCount } from './zoom-target.js';

/** Replaces the zoom targets of an image (d). The new ones have new handles (d). */
export const setZoomTargets = operation('setZoomTargets', (call, context) => {
  const { targets } = context.store;
  const image = imageOfCall(call, context);
  const given = (call.params.zoomTargetArray.items ?? []).map(checkedZoomTarget);
  checkTargetCount(given.length, 'zoomTargetArray');
  targets.removeZoomTargets(image.id);
  const items = given.map((fields, position) => {
    const { id } = targets.addZoomTarget({ ...fields, assetId: image.id, position, lastModified: call.now });
    return formatZoomTargetHandle(id, call.version);
  });
  return { zoomTargetHandleArray: { items } };
});
