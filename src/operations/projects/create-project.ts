import { formatProjectHandle } from '../../assets/project-handle.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { newProjectName } from './project-of-call.js';

/** Makes a project without assets (d). */
export const createProject = operation('createProject', (call, context) => {
  const { id } = companyOfCall(call);
  const { name } = context.store.projects.add(id, newProjectName(call.params.projectName, call, context));
  return { projectHandle: formatProjectHandle(id, name, call.version.index > 0) };
});
