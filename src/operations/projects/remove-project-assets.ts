import { batch } from '../assets/batch.js';
import { anyAssetOfHandle } from '../assets/resolve.js';
import { operation } from '../operation.js';
import { projectOfHandle } from './resolve.js';

/** Removes assets from a project, each on its own; they remain assets (d). One that is not in it is a warning (c). */
export const removeProjectAssets = operation('removeProjectAssets', (call, context) => {
  const project = projectOfHandle(call.params.projectHandle, call, context);
  return batch(call.params.assetHandleArray?.items, (handle) => {
    const asset = anyAssetOfHandle(handle, 'assetHandleArray', 'Read', call, context);
    const isRemoved = context.store.projects.removeAsset(project.id, asset.id);
    return isRemoved ? undefined : `The asset "${asset.name}" is not in the project "${project.name}"`;
  });
});
