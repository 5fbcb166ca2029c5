import { parseProjectHandle } from '../../assets/project-handle.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { Project } from '../../store/project-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The project that a `projectHandle` names. @throws IpsApiFault 30001 naming the handle */
export function projectOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): Project {
  const { id } = companyOfCall(call);
  const parts = parseProjectHandle(handle);
  const project = parts?.companyId === id ? context.store.projects.byName(id, parts.name) : undefined;
  if (!project)
    throw new IpsApiFault('invalidParameter', `projectHandle: there is no project with the handle "${handle}": expected one such as p|${id}|Name`);
  return project;
}
