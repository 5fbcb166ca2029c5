import { PUBLISH_CONTEXTS } from '../../contract/constants.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { toPublishContext } from './views.js';

/** The contexts that a company can publish to: one of each type (d). */
export const getPublishContexts = operation('getPublishContexts', (call) => {
  const { contextType } = call.params;
  const contexts = PUBLISH_CONTEXTS.filter((context) => contextType === undefined || context === contextType);
  return { publishContextArray: { items: contexts.map((context) => toPublishContext(context, companyOfCall(call).id)) } };
});
