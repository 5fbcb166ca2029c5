import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';

/** The property set type that every company has, and by which AEM finds the company's settings (o). */
const APPLICATION_SETTING = 'Adobe.SPS.ApplicationSetting';

/** The setting that AEM makes URLs of: a URL a line, with `<ID>` for an asset (o). */
const CDN_INVALIDATION_TEMPLATE = 'application_cdn_invalidation_template';

/** Settings of a company by name. */
export type ApplicationSettings = Readonly<Record<string, string>>;

/** The settings of a new company: URLs that `cdnCacheInvalidation` takes for it (c). */
function defaultSettings({ rootPath }: Company): ApplicationSettings {
  return { [CDN_INVALIDATION_TEMPLATE]: `https://images.example.com/is/image/${encodeURI(rootPath)}<ID>` };
}

/**
 * Gives a company its type `Adobe.SPS.ApplicationSetting`, with one set of the company (o).
 *
 * @param given added to the defaults, or instead of them
 */
export function addApplicationSettings({ propertySets }: Store, company: Company, given: ApplicationSettings = {}): void {
  const { id: companyId } = company;
  const { id: typeId } = propertySets.addType({ companyId, name: APPLICATION_SETTING, propertyType: 'CompanyProperty', allowMultiple: false });
  const properties = Object.entries({ ...defaultSettings(company), ...given }).map(([name, value]) => ({ name, value }));
  propertySets.add({ typeId, userId: null, companyId, properties });
}
