import type { AddProjectAssetsParam, AddProjectAssetsReturn } from '../../contract/generated-types.js';
import { assetOfHandle } from '../assets/asset-of-call.js';
import { batch } from '../assets/batch.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { projectOfHandle } from './project-of-call.js';

/** Adds assets to a project, each on its own (d); one that is in it already is a warning (c). */
export const addProjectAssets = operation('addProjectAssets', (call, context) => addAssets(call, context));

/** What `addProjectAssets` does. */
export function addAssets(call: AuthorizedCall<AddProjectAssetsParam>, context: OperationContext): AddProjectAssetsReturn {
  const project = projectOfHandle(call.params.projectHandle, call, context);
  return batch(
    call.params.assetHandleArray?.items ?? [],
    (handle) => handle,
    (handle) => {
      const asset = assetOfHandle(handle, 'assetHandleArray', 'Read', call, context);
      return context.store.projects.addAsset(project.id, asset.id)
        ? undefined
        : `The asset "${asset.name}" is in the project "${project.name}" already`;
    },
  );
}
