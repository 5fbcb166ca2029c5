import { contextsOf } from '../../assets/publish-context.js';
import type { BatchGetAssetPublishContextsParam, BatchGetAssetPublishContextsReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { anyAssetOfHandle } from '../assets/asset-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { publishContext } from './get-publish-contexts.js';

/** The contexts that each of some assets is marked for (d). */
export const batchGetAssetPublishContexts = operation(
  (call: AuthorizedCall<BatchGetAssetPublishContextsParam>, context: OperationContext): BatchGetAssetPublishContextsReturn => {
    const { id } = companyOfCall(call);
    const items = (call.params.assetHandleArray?.items ?? []).map((assetHandle) => {
      const { marked } = anyAssetOfHandle(assetHandle, 'assetHandleArray', 'Read', call, context);
      return { assetHandle, publishContextArray: { items: contextsOf(marked).map((each) => publishContext(id, each)) } };
    });
    return { assetPublishContextsArray: { items } };
  },
);
