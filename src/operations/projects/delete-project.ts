import type { DeleteProjectParam, DeleteProjectReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { projectOfHandle } from './project-of-call.js';

/** Removes a project; its assets stay (d). */
export const deleteProject = operation((call: AuthorizedCall<DeleteProjectParam>, context: OperationContext): DeleteProjectReturn => {
  context.store.projects.remove(projectOfHandle(call.params.projectHandle, call, context).id);
  return {};
});
