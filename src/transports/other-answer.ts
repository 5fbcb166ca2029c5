import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import type { IpsFault } from '../contract/faults.js';
import type { Upstream } from '../forwarding/forwarder.js';
import type { OverrideHit } from '../overrides/override-hit.js';
import type { AnswerSource, PlayedRequest, RecordingSource, ServiceSource } from '../pipeline/answer-source.js';
import type { AppliedEffect, PipelineContext } from '../pipeline/handle-call.js';
import type { IncomingRequest } from '../pipeline/incoming-request.js';
import type { WireAnswer } from './exchange-watch.js';
import type { RecordedFault } from './payload.js';

/** An answer that was not the mock's own, once it was sent. */
export interface OtherAnswer {
  readonly answer: WireAnswer;
  /** The fault that it is. */
  readonly fault: RecordedFault | undefined;
  /** `ok`, or what the status says, or the fault's name and code. */
  readonly outcome: string;
  /** What broke it off. */
  readonly trouble: string | undefined;
}

/** What came of looking for an answer elsewhere. */
export type Elsewhere =
  /** The mock is to answer. */
  | { readonly kind: 'mock'; readonly effect: AppliedEffect | undefined }
  /** There is none: the mock is to answer with a fault. */
  | { readonly kind: 'failed'; readonly fault: IpsFault; readonly service: string | undefined }
  /** It was sent. */
  | {
      readonly kind: 'sent';
      readonly by: 'service' | 'recording';
      readonly service: string | undefined;
      readonly answer: OtherAnswer;
      /** The injected fault that applied. */
      readonly hit: OverrideHit | undefined;
    }
  /** The client did not wait for it. */
  | { readonly kind: 'gone' };

/** The way of a request to an answer that is not the mock's own. */
export interface Detour {
  /** Decides while a request is still coming in: it is sent on as it comes, if it is for a service. */
  divert(incoming: IncomingRequest, contentType: string): Promise<Writable | undefined>;
  /** Breaks off what was begun. */
  cancel(): void;
  /**
   * Looks for the answer, and sends it if there is one.
   *
   * @param request its body is that of a request that is not sent on as it came
   */
  answer(incoming: IncomingRequest, request: PlayedRequest, gzip: boolean): Promise<Elsewhere>;
}

/** Answers of a service and of a recording. */
export interface OtherAnswers {
  /** Scheme, host and port of the service that answers whatever nothing else does. */
  readonly service: string | undefined;
  /** The way of a request to such an answer. */
  detour(request: IncomingMessage, response: ServerResponse, context: PipelineContext): Detour;
  /** Where the answer to a request comes from. @throws IpsApiFault for one that may not be forwarded */
  sourceOf(incoming: IncomingRequest, request: PlayedRequest, context: PipelineContext): AnswerSource;
  /** Begins to forward a request. @throws ForwardError where the service is this mock @param length bytes of its body, where it is not sent as it came */
  begin(origin: string, request: IncomingMessage, length?: number): Promise<Upstream>;
  /** Sends the answer of a service. @throws ForwardError where there is none and nothing was sent */
  deliver(upstream: Upstream, source: ServiceSource, request: IncomingMessage, response: ServerResponse): Promise<OtherAnswer>;
  /** Sends the answer of a recording. */
  play(source: RecordingSource, response: ServerResponse, gzip: boolean): Promise<OtherAnswer>;
  /** Begins the recording anew: each call gets its first answer again. */
  rewind(): void;
  /** Ends the connections to services. */
  close(): void;
}
