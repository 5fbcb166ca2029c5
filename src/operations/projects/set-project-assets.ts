import type { SetProjectAssetsParam, SetProjectAssetsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { addAssets } from './add-project-assets.js';
import { projectOfHandle } from './project-of-call.js';

/** Puts assets in place of those that a project has (d), each on its own. */
export const setProjectAssets = operation((call: AuthorizedCall<SetProjectAssetsParam>, context: OperationContext): SetProjectAssetsReturn => {
  context.store.projects.clear(projectOfHandle(call.params.projectHandle, call, context).id);
  return addAssets(call, context);
});
