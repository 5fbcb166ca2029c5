import { IpsApiFault } from '../contract/faults.js';
import type { AppliedEffect } from '../overrides/injected-fault.js';
import { hasStubFor } from '../overrides/stub.js';
import { hostRefused } from './forward-hosts.js';
import { factsOf, injectedEffect, type PipelineContext } from './handle-call.js';
import type { IncomingRequest } from './incoming-request.js';

/** Where the answer to a request comes from. */
export type AnswerSource = OwnAnswer | ServiceSource | RecordingSource;

/** The mock answers. */
export interface OwnAnswer {
  readonly kind: 'mock';
  /** The injected fault that applies. */
  readonly effect: AppliedEffect | undefined;
}

/** A service answers. */
export interface ServiceSource {
  readonly kind: 'service';
  /** Scheme, host and port. */
  readonly origin: string;
  /** What an injected fault does to the answer. */
  readonly effect: AppliedEffect | undefined;
}

/** A recording answers. */
export interface RecordingSource {
  readonly kind: 'recording';
  readonly answer: PlayedAnswer;
  /** What an injected fault does to the answer. */
  readonly effect: AppliedEffect | undefined;
}

/** An answer of a recording. */
export interface PlayedAnswer {
  /** HTTP status. */
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What of a request its transport knows. */
export interface PlayedRequest {
  /** That of the mock's own answers to it. */
  readonly contentType: string;
  /** Undefined for an upload, and where it could not be read. */
  readonly body: Uint8Array | undefined;
}

/** A recording whose answers are played back. */
export interface Playback {
  /** The answer to a request, if the recording has one; the next time that of its next call alike. */
  answerTo(incoming: IncomingRequest, request: PlayedRequest): PlayedAnswer | undefined;
  /** Begins anew: each call gets its first answer again. */
  rewind(): void;
}

/** What there is besides the mock's own answers. */
export interface OtherSources {
  /** Scheme, host and port of the service that answers whatever nothing else does. */
  readonly service: string | undefined;
  /** Hosts that requests may be forwarded to. */
  readonly hosts: ReadonlySet<string>;
  readonly playback: Playback | undefined;
}

/**
 * Says where the answer to a request comes from. What a test has set up comes first: an injected fault, then a stub; then a recording, then the
 * service, then the mock. Counts the injected fault.
 *
 * @throws IpsApiFault where a fault forwards the request to a host that the settings do not name
 */
export function answerSource(
  incoming: IncomingRequest,
  request: PlayedRequest,
  context: PipelineContext,
  { service, hosts, playback }: OtherSources,
): AnswerSource {
  const isKnown = incoming.kind === 'call' || incoming.credentials !== undefined;
  const effect = isKnown ? injectedEffect(incoming, context) : undefined;
  if (effect?.forward !== undefined) {
    const { hostname, origin } = new URL(effect.forward);
    if (!hosts.has(hostname)) throw new IpsApiFault('processing', hostRefused(hostname));
    return { kind: 'service', origin, effect };
  }
  if (effect?.fault || effect?.stale || (incoming.kind === 'call' && hasStubFor(context.store, factsOf(incoming), incoming.companyId)))
    return { kind: 'mock', effect };
  const answer = playback?.answerTo(incoming, request);
  if (answer) return { kind: 'recording', answer, effect };
  return service === undefined ? { kind: 'mock', effect } : { kind: 'service', origin: service, effect };
}
