import { operation } from '../operation.js';
import { checkOnImage, imageOfCall, zoomTargetOfHandle } from './resolve.js';
import { formatZoomTargetHandle } from './views.js';
import { checkedZoomTarget, checkTargetCount } from './zoom-target.js';

/** Changes the zoom target that is named, or creates one (d) behind the others (c). */
export const saveZoomTarget = operation('saveZoomTarget', (call, context) => {
  const { targets } = context.store;
  const { zoomTargetHandle } = call.params;
  const image = imageOfCall(call, context);
  const fields = { ...checkedZoomTarget(call.params), lastModified: call.now };
  if (zoomTargetHandle !== undefined) {
    const known = zoomTargetOfHandle(zoomTargetHandle, call, context);
    checkOnImage(known, image, 'zoomTargetHandle', zoomTargetHandle);
    targets.updateZoomTarget({ ...known, ...fields });
    return { zoomTargetHandle: formatZoomTargetHandle(known.id, call.version) };
  }
  const others = targets.zoomTargets([image.id]);
  checkTargetCount(others.length + 1, 'assetHandle');
  const { id } = targets.addZoomTarget({ ...fields, assetId: image.id, position: (others.at(-1)?.position ?? -1) + 1 });
  return { zoomTargetHandle: formatZoomTargetHandle(id, call.version) };
});
