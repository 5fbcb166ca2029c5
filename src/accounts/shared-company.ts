import type { Company } from '../store/account-store.js';

/** The company with the number 0, whose viewer presets, profiles and cleanup job all others share (d). Nobody is a member of it. */
export const SHARED_COMPANY: Company = {
  id: 0,
  name: 'Scene7SharedAssets',
  rootPath: 'Scene7SharedAssets/',
  expires: null,
  imsOrgId: null,
  settings: null,
};

/**
 * Operations that anybody whose role may call them can call for the shared company: the reference has it in `getScheduledJobs` and
 * `createViewerPreset` (d); the others read what those show, or have no state (c).
 */
export const SHARED_COMPANY_OPERATIONS: ReadonlySet<string> = new Set([
  ...['getScheduledJobs', 'getActiveJobs', 'getJobLogs', 'getJobLogDetails'],
  ...['getAssets', 'createViewerPreset', 'getViewerConfigSettings', 'setViewerConfigSettings', 'updateViewerConfigSettings'],
]);
