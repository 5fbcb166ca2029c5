import type { AddProjectAssetsParam, AddProjectAssetsReturn } from '../contract/generated-types.js';
import { assetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';
import { type Call, type Ips, operation } from './call.js';
import { projectOfHandle } from './project-of-call.js';

/** Adds assets to a project, each on its own (d); one that is in it already is a warning (c). */
export const addProjectAssets = operation((call: Call<AddProjectAssetsParam>, ips: Ips): AddProjectAssetsReturn => addAssets(call, ips));

/** What `addProjectAssets` does. */
export function addAssets(call: Call<AddProjectAssetsParam>, ips: Ips): AddProjectAssetsReturn {
  const project = projectOfHandle(call.params.projectHandle, call, ips);
  return batch(
    call.params.assetHandleArray?.items ?? [],
    (handle) => handle,
    (handle) => {
      const asset = assetOfHandle(handle, 'assetHandleArray', 'Read', call, ips);
      return ips.store.projects.addAsset(project.id, asset.id) ? undefined : `The asset "${asset.name}" is in the project "${project.name}" already`;
    },
  );
}
