import type { ApiVersion } from '../contract/api-version.js';

/**
 * The form that handles take: plain in the unversioned API (index 0), with a letter in front in all later versions (d). Those of assets changed
 * once more: see `asset-handle.ts`.
 */
export type HandleForm = Pick<ApiVersion, 'index'>;

/** The form of the newest version, in which handles are stored. */
export const VERSIONED: HandleForm = { index: Number.POSITIVE_INFINITY };
