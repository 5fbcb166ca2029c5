import { formatProjectHandle } from '../../assets/project-handle.js';
import type { GetProjectsParam, GetProjectsReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** A company's projects (d), by name (c). */
export const getProjects = operation((call: AuthorizedCall<GetProjectsParam>, context: OperationContext): GetProjectsReturn => {
  const { id } = companyOfCall(call);
  const items = context.store.projects.all(id).map(({ name }) => ({ projectHandle: formatProjectHandle(id, name, call.version.index > 0), name }));
  return { projectArray: { items } };
});
