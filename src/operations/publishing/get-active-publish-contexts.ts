import { PUBLISH_CONTEXTS } from '../../contract/constants.js';
import { operation } from '../operation.js';

/** Names of the contexts that have a server to publish to (d): all of them (c). */
export const getActivePublishContexts = operation('getActivePublishContexts', () => ({ contextArray: { items: [...PUBLISH_CONTEXTS] } }));
