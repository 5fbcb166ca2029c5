import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { IpsApiFault, type IpsFault } from '../contract/faults.js';
import { ForwardError } from '../forwarding/forward-error.js';
import type { Upstream } from '../forwarding/forwarder.js';
import type { AnswerSource, PlayedRequest } from '../pipeline/answer-source.js';
import { asFault, type PipelineContext } from '../pipeline/handle-call.js';
import type { IncomingRequest } from '../pipeline/incoming-request.js';
import type { Detour, Elsewhere, OtherAnswers } from './other-answer.js';

/** The way of a request to an answer that is not the mock's own. */
export class RequestDetour implements Detour {
  readonly #others: OtherAnswers;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #context: PipelineContext;
  #source: AnswerSource | undefined;
  #upstream: Upstream | undefined;

  constructor(others: OtherAnswers, request: IncomingMessage, response: ServerResponse, context: PipelineContext) {
    this.#others = others;
    this.#request = request;
    this.#response = response;
    this.#context = context;
  }

  async divert(incoming: IncomingRequest, contentType: string): Promise<Writable | undefined> {
    this.#source = this.#others.sourceOf(incoming, { contentType, body: undefined }, this.#context);
    if (this.#source.kind !== 'service') return undefined;
    try {
      this.#upstream = await this.#others.begin(this.#source.origin, this.#request);
    } catch (error) {
      throw faultOf(error, this.#context);
    }
    return this.#upstream.body;
  }

  cancel(): void {
    this.#upstream?.cancel();
  }

  async answer(incoming: IncomingRequest, request: PlayedRequest, gzip: boolean): Promise<Elsewhere> {
    let source: AnswerSource | undefined;
    try {
      source = this.#source ?? this.#others.sourceOf(incoming, request, this.#context);
      if (source.kind === 'mock') return source;
      if (source.kind === 'recording') {
        const answer = await this.#others.play(source, this.#response, gzip);
        return { kind: 'sent', by: 'recording', service: undefined, answer, hit: source.effect?.by };
      }
      if (!this.#upstream) {
        const { body } = request;
        if (body === undefined) return { kind: 'mock', effect: source.effect };
        this.#upstream = await this.#others.begin(source.origin, this.#request, body.length);
        this.#upstream.body.end(body);
      }
      const answer = await this.#others.deliver(this.#upstream, source, this.#request, this.#response);
      return { kind: 'sent', by: 'service', service: source.origin, answer, hit: source.effect?.by };
    } catch (error) {
      if (this.#response.destroyed) return { kind: 'gone' };
      return { kind: 'failed', fault: faultOf(error, this.#context), service: source?.kind === 'service' ? source.origin : undefined };
    }
  }
}

function faultOf(error: unknown, context: PipelineContext): IpsFault {
  return error instanceof ForwardError ? new IpsApiFault('processing', error.message) : asFault(error, context);
}
