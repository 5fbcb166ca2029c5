import { formatProjectHandle } from '../../assets/project-handle.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';

/** A company's projects (d), by name (c). */
export const getProjects = operation('getProjects', (call, context) => {
  const { id } = companyOfCall(call);
  const items = context.store.projects.all(id).map(({ name }) => ({ projectHandle: formatProjectHandle(id, name, call.version), name }));
  return { projectArray: { items } };
});
