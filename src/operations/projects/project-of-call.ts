import { parseProjectHandle } from '../../assets/project-handle.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { Project } from '../../store/project-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The project that a handle names. @throws IpsApiFault 30001 naming the handle */
export function projectOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): Project {
  const { id } = companyOfCall(call);
  const parts = parseProjectHandle(handle);
  const project = parts?.companyId === id ? context.store.projects.byName(id, parts.name) : undefined;
  if (!project)
    throw new IpsApiFault('invalidParameter', `projectHandle: there is no project with the handle "${handle}": expected one such as p|${id}|Name`);
  return project;
}

/**
 * A text as the name of a new project.
 *
 * @throws IpsApiFault 30001 for what is none, and for one that is taken (c)
 */
export function newProjectName(text: string, call: AuthorizedCall<unknown>, context: OperationContext): string {
  const name = text.trim();
  if (name === '' || name.includes('|'))
    throw new IpsApiFault('invalidParameter', `projectName: "${text}" is no name of a project: expected a text without "|"`);
  if (context.store.projects.byName(companyOfCall(call).id, name))
    throw new IpsApiFault('invalidParameter', `projectName: there is a project "${name}" already`);
  return name;
}
