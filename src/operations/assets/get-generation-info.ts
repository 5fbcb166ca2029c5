import { type Asset, NOT_IN_TRASH } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { anyAssetOfHandle } from './resolve.js';
import { toAssets } from './views.js';

/** What was generated from an asset, or what an asset was generated from, by one engine or any (d). Without either handle, nothing (c). */
export const getGenerationInfo = operation('getGenerationInfo', (call, context) => {
  const { engine, originatorHandle, generatedHandle } = call.params;
  const { assets } = context.store;
  const originator = originatorHandle === undefined ? undefined : anyAssetOfHandle(originatorHandle, 'originatorHandle', 'Read', call, context);
  const one = generatedHandle === undefined ? undefined : anyAssetOfHandle(generatedHandle, 'generatedHandle', 'Read', call, context);
  const candidates = one ? [one] : originator ? assets.generatedFrom(originator.id).flatMap((id) => assets.byId(id) ?? []) : [];
  const fits = (asset: Asset): boolean =>
    asset.trashState === NOT_IN_TRASH &&
    asset.originatorId !== null &&
    (originator === undefined || asset.originatorId === originator.id) &&
    (engine === undefined || asset.engine === engine);
  const items = candidates.filter(fits).map((asset) => ({
    engine: asset.engine ?? '',
    originator: toAssets(asset.originatorId === null ? [] : [asset.originatorId], 'generationArray/items/originator', call, context)[0],
    generated: toAssets([asset.id], 'generationArray/items/generated', call, context)[0],
    attributeArray: {},
  }));
  return { generationArray: { items } };
});
