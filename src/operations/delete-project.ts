import type { DeleteProjectParam, DeleteProjectReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { projectOfHandle } from './project-of-call.js';

/** Removes a project; its assets stay (d). */
export const deleteProject = operation((call: Call<DeleteProjectParam>, ips: Ips): DeleteProjectReturn => {
  ips.store.projects.remove(projectOfHandle(call.params.projectHandle, call, ips).id);
  return {};
});
