import type { SetProjectAssetsParam, SetProjectAssetsReturn } from '../contract/generated-types.js';
import { addAssets } from './add-project-assets.js';
import { type Call, type Ips, operation } from './call.js';
import { projectOfHandle } from './project-of-call.js';

/** Puts assets in place of those that a project has (d), each on its own. */
export const setProjectAssets = operation((call: Call<SetProjectAssetsParam>, ips: Ips): SetProjectAssetsReturn => {
  ips.store.projects.clear(projectOfHandle(call.params.projectHandle, call, ips).id);
  return addAssets(call, ips);
});
