import { formatProjectHandle } from '../assets/project-handle.js';
import type { GetProjectsParam, GetProjectsReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';

/** A company's projects (d), by name (c). */
export const getProjects = operation((call: Call<GetProjectsParam>, ips: Ips): GetProjectsReturn => {
  const { id } = companyOfCall(call);
  const items = ips.store.projects.all(id).map(({ name }) => ({ projectHandle: formatProjectHandle(id, name, call.version.index > 0), name }));
  return { projectArray: { items } };
});
