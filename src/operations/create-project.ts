import { formatProjectHandle } from '../assets/project-handle.js';
import type { CreateProjectParam, CreateProjectReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { newProjectName } from './project-of-call.js';

/** Makes a project without assets (d). */
export const createProject = operation((call: Call<CreateProjectParam>, ips: Ips): CreateProjectReturn => {
  const { id } = companyOfCall(call);
  const { name } = ips.store.projects.add(id, newProjectName(call.params.projectName, call, ips));
  return { projectHandle: formatProjectHandle(id, name, call.version.index > 0) };
});
