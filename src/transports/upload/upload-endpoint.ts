import type { RequestHandler } from 'express';
import { BARE_XML } from '../answer-format.js';
import { callHandler, type EndpointContext } from '../call-endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { UPLOAD_PATH } from '../paths.js';

/** Takes a form of two documents and any number of files; answers the bare `<uploadPostReturn>` or fault (d). */
export function uploadEndpoint(context: EndpointContext): Endpoint {
  let handler: RequestHandler | undefined;
  const post: RequestHandler = async (request, response, next) => {
    // Loaded with the first upload: a start does not wait for it.
    const { receiveForm } = await import('./receive-form.js');
    handler ??= callHandler({ transport: 'upload', formatOf: () => BARE_XML, receive: receiveForm(context.settings) }, context);
    await handler(request, response, next);
  };
  return { name: 'upload', path: UPLOAD_PATH, methods: { post }, usage: 'POST with multipart/form-data' };
}
