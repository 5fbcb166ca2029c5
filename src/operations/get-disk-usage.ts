import type { GetDiskUsageParam, GetDiskUsageReturn } from '../contract/generated-types.js';
import { formatCompanyHandle } from '../people/handles.js';
import { type Call, type Ips, operation } from './call.js';
import { companiesOfCall } from './companies-of-call.js';

/** What the assets of a company take up, in kilobytes (d), the trash included (c); without a company: of each that the caller is a member of (c). */
export const getDiskUsage = operation((call: Call<GetDiskUsageParam>, ips: Ips): GetDiskUsageReturn => {
  const items = companiesOfCall(call, ips).map((company) => {
    const { images, bytes, lastModified } = ips.store.assets.diskUsage(company.id);
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
