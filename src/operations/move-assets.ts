import type { MoveAssetsParam, MoveAssetsReturn } from '../contract/generated-types.js';
import { batch } from './batch.js';
import { type Call, type Ips, operation } from './call.js';
import { move } from './move-asset.js';

/** Puts assets into other folders, each on its own (d). */
export const moveAssets = operation(
  (call: Call<MoveAssetsParam>, ips: Ips): MoveAssetsReturn =>
    batch(
      call.params.assetMoveArray?.items ?? [],
      ({ assetHandle }) => assetHandle,
      (each) => move(each, call, ips),
    ),
);
