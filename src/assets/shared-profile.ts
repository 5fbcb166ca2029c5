import { formatAssetHandle } from './asset-handle.js';
import { VERSIONED } from './handle-form.js';

/** A color profile that all companies share (d); it is not an asset of theirs. */
export interface SharedProfile {
  /** Above the numbers of all other assets. */
  readonly id: number;
  readonly name: string;
  readonly fileName: string;
  /** Path of its folder, in the shared company. */
  readonly folder: string;
}

const FOLDER = 'Scene7SharedAssets/ICCColorProfiles/Adobe ICC Profiles/CMYK Profiles/';

/** The profile of images that do not name one: Coated FOGRA27 (d). */
export const DEFAULT_SOURCE_PROFILE: SharedProfile = {
  id: 2_000_000_001,
  name: 'CoatedFOGRA27',
  fileName: 'CoatedFOGRA27.icc',
  folder: FOLDER,
};

/** The profile that images are displayed in: U.S. Web Coated (SWOP) v2 (d). */
export const DEFAULT_DISPLAY_PROFILE: SharedProfile = {
  id: 2_000_000_002,
  name: 'USWebCoatedSWOP',
  fileName: 'USWebCoatedSWOP.icc',
  folder: FOLDER,
};

/** The shared profile with an id, or undefined. */
export function sharedProfile(id: number): SharedProfile | undefined {
  return [DEFAULT_SOURCE_PROFILE, DEFAULT_DISPLAY_PROFILE].find((profile) => profile.id === id);
}

/** The handle of a shared profile, in the versioned form. */
export function sharedProfileHandle({ id }: SharedProfile): string {
  return formatAssetHandle(id, 'IccProfile', VERSIONED);
}
