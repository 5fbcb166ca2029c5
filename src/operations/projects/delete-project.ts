import { operation } from '../operation.js';
import { projectOfHandle } from './resolve.js';

/** Deletes a project; its assets stay (d). */
export const deleteProject = operation('deleteProject', (call, context) => {
  context.store.projects.remove(projectOfHandle(call.params.projectHandle, call, context).id);
  return {};
});
