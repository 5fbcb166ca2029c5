import { NOT_IN_TRASH } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { imageSetOfCall } from './resolve.js';
import { toAssets } from './views.js';

/** The members of a set, in their order (d). Those in the trash are left out (c). */
export const getImageSetMembers = operation('getImageSetMembers', (call, context) => {
  const { assets } = context.store;
  const set = imageSetOfCall('Read', call, context);
  const members = assets.members(set.id).filter(({ assetId }) => assets.byId(assetId)?.trashState === NOT_IN_TRASH);
  const ids = members.map(({ assetId }) => assetId);
  const items = toAssets(ids, 'memberArray/items/asset', call, context).map((asset, index) => ({
    asset,
    pageReset: members[index]?.pageReset === 1,
  }));
  return { memberArray: { items } };
});
