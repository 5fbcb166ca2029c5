import { formatCompanyHandle, formatGroupHandle } from '../../accounts/handles.js';
import type { ApiVersion } from '../../contract/api-version.js';
import type { Group } from '../../contract/generated-types.js';
import type { Group as StoredGroup } from '../../store/group-store.js';

/** A group as the API answers it. */
export function group({ id, companyId, name, isSystemDefined }: StoredGroup, version: ApiVersion): Group {
  return {
    groupHandle: formatGroupHandle(id, version),
    companyHandle: formatCompanyHandle(companyId, version),
    name,
    isSystemDefined: isSystemDefined === 1,
  };
}
