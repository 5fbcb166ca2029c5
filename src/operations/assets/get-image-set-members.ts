import { NOT_IN_TRASH } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { assetsAnswer } from './asset.js';
import { imageSetOfCall } from './image-set-of-call.js';

/** The members of a set, in their order (d); those in the trash are left out (c). */
export const getImageSetMembers = operation('getImageSetMembers', (call, context) => {
  const { assets } = context.store;
  const members = assets.members(imageSetOfCall(call, 'Read', context).id).filter(({ assetId }) => assets.byId(assetId)?.trashState === NOT_IN_TRASH);
  const answers = assetsAnswer(
    members.map(({ assetId }) => assetId),
    call,
    context,
    'memberArray/items/asset',
  );
  return { memberArray: { items: answers.map((asset, index) => ({ asset, pageReset: members[index]?.pageReset === 1 })) } };
});
