import { formatCompanyHandle } from '../../accounts/handles.js';
import { companiesOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';

/** What the assets of a company take up, in kilobytes (d), the trash included (c); without a company: of each that the caller is a member of (c). */
export const getDiskUsage = operation('getDiskUsage', (call, context) => {
  const items = companiesOfCall(call, context).map((company) => {
    const { images, bytes, lastModified } = context.store.assets.diskUsage(company.id);
    return {
      companyHandle: formatCompanyHandle(company.id, call.version),
      companyName: company.name,
      imageCount: images,
      diskSpaceUsage: Math.ceil(bytes / 1024),
      lastModified: new Date(lastModified ?? call.now),
    };
  });
  return { diskUsageArray: { items } };
});
