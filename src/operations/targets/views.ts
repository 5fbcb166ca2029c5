import { formatAssetHandle } from '../../assets/asset-handle.js';
import { groupBy } from '../../collections/group-by.js';
import type { ApiVersion } from '../../contract/api-version.js';
import type { ImageMapArray, ZoomTargetArray } from '../../contract/generated-types.js';
import type { OperationContext } from '../operation.js';

/** The zoom targets and image maps of an asset as elements of an answer. */
export interface AnsweredTargets {
  readonly zoomTargets: ZoomTargetArray;
  readonly imageMaps: ImageMapArray;
}

const NONE: AnsweredTargets = { zoomTargets: {}, imageMaps: {} };

/** The zoom targets and image maps of assets. @returns those of an asset by its number */
export function answeredTargets(assetIds: readonly number[], version: ApiVersion, { store }: OperationContext): (assetId: number) => AnsweredTargets {
  const zoomTargets = groupBy(store.targets.zoomTargets(assetIds), ({ assetId }) => assetId);
  const imageMaps = groupBy(store.targets.imageMaps(assetIds), ({ assetId }) => assetId);
  if (zoomTargets.size === 0 && imageMaps.size === 0) return () => NONE;
  return (of) => ({
    zoomTargets: {
      items: (zoomTargets.get(of) ?? []).map(({ id, assetId: _, x, y, lastModified, ...fields }) => ({
        ...fields,
        zoomTargetHandle: formatZoomTargetHandle(id, version),
        xPosition: x,
        yPosition: y,
        lastModified: new Date(lastModified),
      })),
    },
    imageMaps: {
      items: (imageMaps.get(of) ?? []).map(({ id, assetId: _, isEnabled, lastModified, ...fields }) => ({
        ...fields,
        imageMapHandle: formatImageMapHandle(id, version),
        enabled: isEnabled,
        lastModified: new Date(lastModified),
      })),
    },
  });
}

/** Handle of a zoom target: that of an asset of its type (d). */
export function formatZoomTargetHandle(id: number, version: ApiVersion): string {
  return formatAssetHandle(id, 'ZoomTarget', version);
}

/** Handle of an image map: that of an asset of its type (d). */
export function formatImageMapHandle(id: number, version: ApiVersion): string {
  return formatAssetHandle(id, 'ImageMap', version);
}
