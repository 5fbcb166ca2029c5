import { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';

/**
 * Classes of requests and responses for `http.createServer` whose prototypes are the app's own.
 *
 * Express gives each request and response the app's prototype by `Object.setPrototypeOf`, which makes V8 drop what it has learned of the
 * object: with ten clients that took three quarters of the calls a second. With these classes the prototype is there already, and setting it
 * again changes nothing (docs/contributing/decisions/express-hosts-everything.md).
 */
export function expressClasses(app: Express): { readonly IncomingMessage: typeof IncomingMessage; readonly ServerResponse: typeof ServerResponse } {
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse {}
  Object.setPrototypeOf(AppRequest.prototype, app.request);
  Object.setPrototypeOf(AppResponse.prototype, app.response);
  // Their members are those that they inherit: what Express declares of its own prototypes.
  app.request = AppRequest.prototype as typeof app.request;
  app.response = AppResponse.prototype as typeof app.response;
  // A subclass is not generic, as the type of the class is; the server makes instances of it with its own requests.
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse as typeof ServerResponse };
}
