import { formatCompanyHandle } from '../../accounts/handles.js';
import type { ApiVersion } from '../../contract/api-version.js';
import type { Company } from '../../contract/generated-types.js';
import type { Company as StoredCompany } from '../../store/account-store.js';

/** A company as the API answers it. */
export function company(stored: StoredCompany, version: ApiVersion): Company {
  return {
    companyHandle: formatCompanyHandle(stored.id, version),
    name: stored.name,
    rootPath: stored.rootPath,
    expires: stored.expires === null ? undefined : new Date(stored.expires),
    imsOrgId: stored.imsOrgId ?? undefined,
  };
}
