import { type Asset, NOT_IN_TRASH } from '../../assets/asset.js';
import { TEMPLATE_TYPES } from '../../assets/asset-type.js';
import { operation } from '../operation.js';
import { anyAssetOfHandle } from './resolve.js';
import { toSubAssets } from './sub-assets.js';
import { toAssets } from './views.js';

/**
 * How an asset relates to others (d): the sets and templates that contain it, its members, the assets that its commands refer to, the image that
 * it is derived from and what is derived from it, what it was generated from and what from it, its sub assets, its thumbnail.
 * A document counts as the container of its pages (d).
 */
export const getAssociatedAssets = operation('getAssociatedAssets', (call, context) => {
  const { assets, layerReferences, subAssets } = context.store;
  const asset = anyAssetOfHandle(call.params.assetHandle, 'assetHandle', 'Read', call, context);
  const isThere = (id: number): boolean => assets.byId(id)?.trashState === NOT_IN_TRASH;
  const answers = (ids: readonly number[], path: string) => toAssets(ids.filter(isThere), path, call, context);
  const originatorIds = asset.originatorId === null ? [] : [asset.originatorId];
  const generatedIds = assets.generatedFrom(asset.id);
  const memberIds = assets.members(asset.id).map(({ assetId }) => assetId);
  const isPage = (each: Asset | undefined): boolean => each?.type === 'Image' && each.engine === 'PostScriptRip';
  const pageIds = generatedIds.filter((id) => isPage(assets.byId(id)));
  const layerIds = layerReferences.referenced(asset.id);
  const templateIds = layerReferences.referring(asset.id).filter((id) => TEMPLATE_TYPES.includes(assets.byId(id)?.type ?? ''));
  const generations = (pairs: readonly (readonly [number, Asset | undefined])[], path: string) =>
    pairs.flatMap(([originatorId, generated]) => {
      const [originator] = answers([originatorId], `${path}/originator`);
      const [made] = generated ? answers([generated.id], `${path}/generated`) : [];
      return originator && made ? [{ engine: generated?.engine ?? '', originator, generated: made, attributeArray: {} }] : [];
    });
  // A set without a thumbnail shows its first image (d).
  const thumbAssetId = asset.thumbAssetId ?? memberIds.find((id) => assets.byId(id)?.type === 'Image');
  const [thumbAsset] = thumbAssetId === undefined ? [] : answers([thumbAssetId], 'thumbAsset');
  const containedIds = TEMPLATE_TYPES.includes(asset.type) ? layerIds : [...memberIds, ...pageIds];
  // An asset in the trash keeps its sub assets, and shows none (c).
  const subAssetIds = asset.trashState === NOT_IN_TRASH ? subAssets.ofOwner(asset.id).map(({ id }) => id) : [];
  return {
    containerArray: {
      items: answers([...assets.containers(asset.id), ...templateIds, ...(isPage(asset) ? originatorIds : [])], 'containerArray/items'),
    },
    memberArray: { items: answers(containedIds, 'memberArray/items') },
    layerReferenceArray: { items: answers(layerIds, 'layerReferenceArray/items') },
    ownerArray: { items: answers(asset.ownerId === null ? [] : [asset.ownerId], 'ownerArray/items') },
    derivedArray: {
      items: answers(
        assets.derivedFrom(asset.id).map(({ id }) => id),
        'derivedArray/items',
      ),
    },
    generatorArray: {
      items: generations(
        originatorIds.map((id) => [id, asset] as const),
        'generatorArray/items',
      ),
    },
    generatedArray: {
      items: generations(
        generatedIds.map((id) => [asset.id, assets.byId(id)] as const),
        'generatedArray/items',
      ),
    },
    subAssetArray: { items: toSubAssets(subAssetIds, context) },
    thumbAsset,
  };
});
