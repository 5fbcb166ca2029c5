import { contextsOf } from '../../assets/publish-context.js';
import { companyOfCall } from '../accounts/resolve.js';
import { anyAssetOfHandle } from '../assets/resolve.js';
import { operation } from '../operation.js';
import { toPublishContext } from './views.js';

/** The contexts that each of some assets is marked for (d). */
export const batchGetAssetPublishContexts = operation('batchGetAssetPublishContexts', (call, context) => {
  const { id } = companyOfCall(call);
  const items = (call.params.assetHandleArray?.items ?? []).map((assetHandle) => {
    const { marked } = anyAssetOfHandle(assetHandle, 'assetHandleArray', 'Read', call, context);
    return { assetHandle, publishContextArray: { items: contextsOf(marked).map((each) => toPublishContext(each, id)) } };
  });
  return { assetPublishContextsArray: { items } };
});
