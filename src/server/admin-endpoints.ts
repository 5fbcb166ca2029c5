import { type RequestHandler, Router } from 'express';
import type { EndpointContext } from '../transports/call-endpoint.js';
import { pathOf } from '../transports/http-request.js';
import { endpoints } from '../transports/index.js';
import { type NoteUnserved, refuseTheRest, register } from './app.js';
import { unservedRecord } from './unserved-request.js';

/** Where they are. */
const ADMIN_ENDPOINTS_PATH = '/__admin/endpoints';

/**
 * The endpoints of the mock once more, below the admin API and behind its guard: a page on the port of the admin API calls the mock at them.
 * Loaded when they are first asked for.
 *
 * A call that comes to them is one that came to the endpoint itself: with its path, limits and faults, and with the address of the mock
 * where its answer names that.
 *
 * @param origin scheme, host and port of the mock
 */
export function adminEndpoints(context: EndpointContext, origin: () => string): RequestHandler {
  const router = Router();
  const all = endpoints(context);
  const note: NoteUnserved = (request, status, answer) =>
    context.onRecord(unservedRecord(request, pathOf(request.originalUrl).slice(ADMIN_ENDPOINTS_PATH.length), status, answer, context.now()));
  for (const endpoint of all) register(router, endpoint, note, context);
  refuseTheRest(router, all, note, context.onUnexpected);
  const hasOwnPort = context.settings.adminPort !== undefined;
  return (request, response, next) => {
    const { headers } = request;
    // The guard has seen that it names the mock.
    if (hasOwnPort) headers.host = `${new URL(`http://${headers.host}`).hostname}:${new URL(origin()).port}`;
    return router(request, response, next);
  };
}
