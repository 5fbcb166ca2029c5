import { formatProjectHandle } from '../../assets/project-handle.js';
import { operation } from '../operation.js';
import { newProjectName } from './project-name.js';
import { projectOfHandle } from './resolve.js';

/** Renames a project, which changes its handle (d). */
export const renameProject = operation('renameProject', (call, context) => {
  const project = projectOfHandle(call.params.projectHandle, call, context);
  const isSame = call.params.projectName.trim() === project.name;
  const name = isSame ? project.name : newProjectName(call.params.projectName, call, context);
  context.store.projects.rename(project.id, name);
  return { projectHandle: formatProjectHandle(project.companyId, name, call.version) };
});
