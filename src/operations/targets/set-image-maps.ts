import { operation } from '../operation.js';
import { checkedImageMap } from './image-map.js';
import { imageOfCall } from './resolve.js';
import { formatImageMapHandle } from './views.js';

/**
 * Gives an image the image maps of the array, each above the one before it (d). One of a name that the image has keeps its handle, as the maps
 * were created before (d, c); others are created, and those that the array does not name are removed (c).
 */
export const setImageMaps = operation('setImageMaps', (call, context) => {
  const { targets } = context.store;
  const image = imageOfCall(call, context);
  const given = (call.params.imageMapArray.items ?? []).map(checkedImageMap);
  const left = targets.imageMaps([image.id]);
  const items = given.map((map, position) => {
    const fields = { ...map, position, lastModified: call.now };
    const index = left.findIndex(({ name }) => name === map.name);
    const [known] = index === -1 ? [] : left.splice(index, 1);
    if (known) targets.updateImageMap({ ...known, ...fields });
    const { id } = known ?? targets.addImageMap({ ...fields, assetId: image.id });
    return formatImageMapHandle(id, call.version);
  });
  for (const { id } of left) targets.removeImageMap(id);
  return { imageMapHandleArray: { items } };
});
