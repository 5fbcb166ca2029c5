import { formatProjectHandle } from '../../assets/project-handle.js';
import type { CreateProjectParam, CreateProjectReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { newProjectName } from './project-of-call.js';

/** Makes a project without assets (d). */
export const createProject = operation((call: AuthorizedCall<CreateProjectParam>, context: OperationContext): CreateProjectReturn => {
  const { id } = companyOfCall(call);
  const { name } = context.store.projects.add(id, newProjectName(call.params.projectName, call, context));
  return { projectHandle: formatProjectHandle(id, name, call.version.index > 0) };
});
