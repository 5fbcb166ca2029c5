import { contextsOf } from '../../assets/publish-context.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { anyAssetOfHandle } from '../assets/asset-of-call.js';
import { operation } from '../operation.js';
import { publishContext } from './get-publish-contexts.js';

/** The contexts that each of some assets is marked for (d). */
export const batchGetAssetPublishContexts = operation('batchGetAssetPublishContexts', (call, context) => {
  const { id } = companyOfCall(call);
  const items = (call.params.assetHandleArray?.items ?? []).map((assetHandle) => {
    const { marked } = anyAssetOfHandle(assetHandle, 'assetHandleArray', 'Read', call, context);
    return { assetHandle, publishContextArray: { items: contextsOf(marked).map((each) => publishContext(id, each)) } };
  });
  return { assetPublishContextsArray: { items } };
});
