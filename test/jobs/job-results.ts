import type { JobView } from '../../src/index.js';
import { type AnsweredAsset, type AssetCompany, field } from '../asset-company.js';

/** Log type and asset name of each item of a job. */
export function outcomes({ log }: JobView): string[] {
  return log.flatMap(({ logType, assetName }) => (assetName === null ? [] : [`${logType} ${assetName}`]));
}

/** A condition of a search: with or without assets that were generated from others. */
export function byproducts(exclude: boolean): string {
  return `<includeSubfolders>true</includeSubfolders>${field('excludeByproducts', exclude)}`;
}

/** The names of assets. */
export function namesOf(assets: readonly AnsweredAsset[]): string[] {
  return assets.map(({ name }) => name);
}

/** Sets a company's Asset Overwrite Mode. */
export function setMode(company: AssetCompany, mode: string): Promise<unknown> {
  return company.ask('setCompanySettings', field('overwriteMode', mode));
}
