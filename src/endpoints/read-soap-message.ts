import type { XmlElement } from 'libxml2-wasm';
import { IpsFault, orFault } from '../contract/faults.js';
import { type AuthHeader, NO_AUTH_HEADER, readAuthHeader } from './auth-header.js';
import { withXml } from './parse-xml.js';
import { type CallTarget, readCallTarget } from './read-call-target.js';
import { readEnvelope, type SoapVersion, soapVersionOf } from './soap-envelope.js';

/** What the bytes of a request say, whatever HTTP adds to them. */
export interface SoapMessage {
  /** Undefined where the root is no Envelope. */
  readonly soapVersion: SoapVersion | undefined;
  /** Name of the element in the Body. */
  readonly payload: string | undefined;
  readonly auth: AuthHeader;
  /** What is called and with what, or the fault for a message that calls nothing. */
  readonly target: CallTarget | IpsFault;
}

/** The largest message that is kept, bytes, and how many are. */
const LARGEST_KEPT = 4096;
const MESSAGES_KEPT = 200;

/** The messages read last, by their bytes. */
const kept = new Map<string, SoapMessage>();

/**
 * Reads a message: parsed, validated, decoded.
 * A client that polls sends the same bytes again and again, and they mean the same each time: the last messages are kept as read.
 *
 * @throws IpsApiFault 30003 for what is no XML
 */
export function readSoapMessage(body: Uint8Array): SoapMessage {
  if (body.length > LARGEST_KEPT) return withXml(body, readMessage);
  const key = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const known = kept.get(key);
  if (known) return known;
  const message = withXml(body, readMessage);
  if (kept.size >= MESSAGES_KEPT) for (const oldest of [...kept.keys()].slice(0, MESSAGES_KEPT / 2)) kept.delete(oldest);
  kept.set(key, message);
  return message;
}

function readMessage(root: XmlElement): SoapMessage {
  const soapVersion = soapVersionOf(root);
  const envelope = orFault(() => readEnvelope(root, soapVersion));
  if (envelope instanceof IpsFault) return { soapVersion, payload: undefined, auth: NO_AUTH_HEADER, target: envelope };
  const { headers, payload } = envelope;
  return { soapVersion, payload: payload.name, auth: readAuthHeader(headers), target: orFault(() => readCallTarget(payload)) };
}
