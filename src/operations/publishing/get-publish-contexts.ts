import { formatContextHandle, type PublishContext } from '../../assets/publish-context.js';
import { PUBLISH_CONTEXTS } from '../../contract/constants.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';

/** The contexts that a company can publish to: one of each type (d). */
export const getPublishContexts = operation('getPublishContexts', (call) => {
  const { contextType } = call.params;
  const contexts = PUBLISH_CONTEXTS.filter((context) => contextType === undefined || context === contextType);
  return { publishContextArray: { items: contexts.map((context) => publishContext(companyOfCall(call).id, context)) } };
});

/** A publish context as the API answers it. */
export function publishContext(companyId: number, context: PublishContext) {
  return { contextHandle: formatContextHandle(companyId, context), contextName: context, contextType: context };
}
