import type { RequestHandler } from 'express';
import type { OperationContext } from '../../operations/operation.js';
import type { Endpoint } from '../endpoint.js';
import { text } from '../reply.js';
import { send } from '../send.js';

/** Serves the pictures of published assets: so much of image serving as programs need that check what they published (d, o). */
export function imageServingEndpoint(context: OperationContext): Endpoint {
  return {
    name: 'image serving',
    path: '/is/image/*path',
    usage: 'GET or HEAD',
    methods: {
      async get(request, response) {
        // Loaded with the first picture: a start does not wait for it.
        const { serveImage } = await import('./serve-image.js');
        await serveImage(pathOf(request.params), request, response, context);
      },
    },
  };
}

/** What stands for the wildcard of a path, decoded. */
function pathOf({ path }: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  return typeof path === 'string' ? path : (path ?? []).join('/');
}

/** What answers name addresses of that the mock does not serve, by those addresses: a text there says so, instead of nothing. */
const UNSERVED: Readonly<Record<string, string>> = {
  '/is/image{/}': 'Pictures are at the root of a company and the name of an asset, as getAssets gives them in ipsImageUrl',
  '/is/content{/*path}': 'Videos and other files are not served: the mock has pictures at /is/image/ alone',
  '/SWFs{/*path}': 'Flash files are not served',
  '/svg{/*path}': 'SVG files are not rendered, as the property SvgRenderEnabled says',
  '/completed': 'This address was made up for a generated answer, as a completion URL',
  '/products{/*path}': 'This address was made up for a generated answer, as the target of a link in an image',
};

/** The addresses that answers name, and that the mock does not serve. */
export const unservedEndpoints: readonly Endpoint[] = Object.entries(UNSERVED).map(([path, message]) => {
  const get: RequestHandler = (_request, response) => send(response, text(404, `${message}\n`));
  return { name: 'not served', path, methods: { get } };
});
