import type { HandleArray } from '../../contract/generated-types.js';
import type { Project } from '../../store/project-store.js';
import { type BatchReturn, batch } from '../assets/batch.js';
import { assetOfHandle } from '../assets/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Adds the assets of an `assetHandleArray` to a project, each on its own (d). One that is already in it is a warning (c). */
export function addToProject(
  project: Project,
  array: HandleArray | undefined,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): BatchReturn {
  return batch(array?.items, (handle) => {
    const asset = assetOfHandle(handle, 'assetHandleArray', 'Read', call, context);
    const isAdded = context.store.projects.addAsset(project.id, asset.id);
    return isAdded ? undefined : `The asset "${asset.name}" is in the project "${project.name}" already`;
  });
}
