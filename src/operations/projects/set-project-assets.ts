import { operation } from '../operation.js';
import { addToProject } from './project-assets.js';
import { projectOfHandle } from './resolve.js';

/** Replaces a project's assets (d), each on its own. */
export const setProjectAssets = operation('setProjectAssets', (call, context) => {
  const { projectHandle, assetHandleArray } = call.params;
  const project = projectOfHandle(projectHandle, call, context);
  context.store.projects.clear(project.id);
  return addToProject(project, assetHandleArray, call, context);
});
