import { contextsOf } from '../assets/publish-context.js';
import type { BatchGetAssetPublishContextsParam, BatchGetAssetPublishContextsReturn } from '../contract/generated-types.js';
import { anyAssetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { publishContext } from './get-publish-contexts.js';

/** The contexts that each of some assets is marked for (d). */
export const batchGetAssetPublishContexts = operation(
  (call: Call<BatchGetAssetPublishContextsParam>, ips: Ips): BatchGetAssetPublishContextsReturn => {
    const { id } = companyOfCall(call);
    const items = (call.params.assetHandleArray?.items ?? []).map((assetHandle) => {
      const { marked } = anyAssetOfHandle(assetHandle, 'assetHandleArray', 'Read', call, ips);
      return { assetHandle, publishContextArray: { items: contextsOf(marked).map((context) => publishContext(id, context)) } };
    });
    return { assetPublishContextsArray: { items } };
  },
);
