import { formatProjectHandle } from '../../assets/project-handle.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { newProjectName } from './project-name.js';

/** Creates a project without assets (d). */
export const createProject = operation('createProject', (call, context) => {
  const { id } = companyOfCall(call);
  const { name } = context.store.projects.add(id, newProjectName(call.params.projectName, call, context));
  return { projectHandle: formatProjectHandle(id, name, call.version) };
});
