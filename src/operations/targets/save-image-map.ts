import { operation } from '../operation.js';
import { checkedImageMap } from './image-map.js';
import { checkOnImage, imageMapOfHandle, imageOfCall } from './resolve.js';
import { formatImageMapHandle } from './views.js';

/** Changes the image map that is named, or creates one (d). */
export const saveImageMap = operation('saveImageMap', (call, context) => {
  const { targets } = context.store;
  const { imageMapHandle, position } = call.params;
  const image = imageOfCall(call, context);
  const fields = { ...checkedImageMap(call.params), position, lastModified: call.now };
  if (imageMapHandle !== undefined) {
    const known = imageMapOfHandle(imageMapHandle, call, context);
    checkOnImage(known, image, 'imageMapHandle', imageMapHandle);
    // A request of before 4.0 cannot say whether the map is enabled.
    targets.updateImageMap({ ...known, ...fields, isEnabled: call.params.enabled ?? known.isEnabled });
    return { imageMapHandle: formatImageMapHandle(known.id, call.version) };
  }
  const { id } = targets.addImageMap({ ...fields, assetId: image.id });
  return { imageMapHandle: formatImageMapHandle(id, call.version) };
});
