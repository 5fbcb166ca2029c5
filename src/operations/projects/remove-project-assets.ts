import { anyAssetOfHandle } from '../assets/asset-of-call.js';
import { batch } from '../assets/batch.js';
import { operation } from '../operation.js';
import { projectOfHandle } from './project-of-call.js';

/** Takes assets out of a project, each on its own; they stay assets (d). One that is not in it is a warning (c). */
export const removeProjectAssets = operation('removeProjectAssets', (call, context) => {
  const project = projectOfHandle(call.params.projectHandle, call, context);
  return batch(
    call.params.assetHandleArray?.items ?? [],
    (handle) => handle,
    (handle) => {
      const asset = anyAssetOfHandle(handle, 'assetHandleArray', 'Read', call, context);
      return context.store.projects.removeAsset(project.id, asset.id)
        ? undefined
        : `The asset "${asset.name}" is not in the project "${project.name}"`;
    },
  );
});
