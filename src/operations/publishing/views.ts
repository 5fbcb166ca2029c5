import { formatContextHandle, type PublishContext } from '../../assets/publish-context.js';
import type { PublishContext as PublishContextElement } from '../../contract/generated-types.js';

/** A publish context of a company as an element of an answer. */
export function toPublishContext(context: PublishContext, companyId: number): PublishContextElement {
  return { contextHandle: formatContextHandle(companyId, context), contextName: context, contextType: context };
}
