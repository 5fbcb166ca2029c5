import { performance } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import { ForwardError } from '../forwarding/forward-error.js';
import type { EndpointContext } from './call-endpoint.js';
import type { WireAnswer } from './exchange-watch.js';
import { tellOther } from './other-exchange.js';
import { text } from './reply.js';
import { send } from './send.js';
import { wireAnswer } from './wire-exchange.js';

/** Sends whatever is no call on to the service: WSDLs, exports, pictures. Where nothing answers, the next handler has its turn. */
export function passThrough(context: EndpointContext): RequestHandler {
  return async (request, response, next) => {
    const { others, exchanges } = context;
    const service = others?.service;
    if (!others || service === undefined) return next();
    const [start, at] = [performance.now(), context.now()];
    const tell = (answer: WireAnswer | undefined, trouble: string | undefined): void => {
      if (exchanges.isWanted) tellOther(exchanges, request, { at, start, answer, trouble, service });
    };
    const end = exchanges.begin();
    try {
      const upstream = await others.begin(service, request);
      request.pipe(upstream.body);
      const { answer, trouble } = await others.deliver(upstream, { kind: 'service', origin: service, effect: undefined }, request, response);
      tell(answer, trouble);
    } catch (error) {
      if (!(error instanceof ForwardError)) throw error;
      if (response.destroyed) return;
      const reply = text(502, `${error.message}\n`);
      await send(response, reply);
      tell(wireAnswer(reply), error.message);
    } finally {
      end();
    }
  };
}
