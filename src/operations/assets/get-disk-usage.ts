import { formatCompanyHandle } from '../../accounts/handles.js';
import { companiesOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';

/** The disk space of a company's assets, in kilobytes (d), including the trash (c); without a company, of each of the caller's companies (c). */
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
