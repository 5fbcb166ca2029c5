import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { doneItem, recordDone } from '../jobs/record.js';
import { operation } from '../operation.js';
import { publishStateJob, setPublishState } from './publish-state.js';
import { contextBitOfHandle } from './resolve.js';

/** Marks an asset for publish, or unmarks it: in the contexts named, or in all (c). */
export const setAssetPublishState = operation('setAssetPublishState', (call, context) => {
  const { assetHandle, publishState, contextHandleArray } = call.params;
  const handles = contextHandleArray?.items ?? [];
  const bits = handles.length === 0 ? ALL_CONTEXTS : handles.reduce((sum, handle) => sum | contextBitOfHandle(handle, call), 0);
  const asset = setPublishState(assetHandle, publishState, bits, call, context);
  recordDone(publishStateJob({ publishState }), [doneItem(asset)], call, context);
  return {};
});
