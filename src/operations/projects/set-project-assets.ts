import { operation } from '../operation.js';
import { addAssets } from './add-project-assets.js';
import { projectOfHandle } from './project-of-call.js';

/** Puts assets in place of those that a project has (d), each on its own. */
export const setProjectAssets = operation('setProjectAssets', (call, context) => {
  context.store.projects.clear(projectOfHandle(call.params.projectHandle, call, context).id);
  return addAssets(call, context);
});
