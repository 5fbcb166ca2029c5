import { operation } from '../operation.js';
import { addToProject } from './project-assets.js';
import { projectOfHandle } from './resolve.js';

/** Adds assets to a project, each on its own (d). */
export const addProjectAssets = operation('addProjectAssets', (call, context) => {
  const { projectHandle, assetHandleArray } = call.params;
  return addToProject(projectOfHandle(projectHandle, call, context), assetHandleArray, call, context);
});
