import { PUBLISH_CONTEXTS } from '../../contract/constants.js';
import type { GetActivePublishContextsParam, GetActivePublishContextsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Names of the contexts that have a server to publish to (d): all of them (c). */
export const getActivePublishContexts = operation(
  (_call: AuthorizedCall<GetActivePublishContextsParam>, _ips: OperationContext): GetActivePublishContextsReturn => ({
    contextArray: { items: [...PUBLISH_CONTEXTS] },
  }),
);
