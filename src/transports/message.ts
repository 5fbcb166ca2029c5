import type { XmlElement } from 'libxml2-wasm';
import type { IpsFault } from '../contract/faults.js';
import type { AuthHeader } from './auth-header.js';
import { withXml } from './parse-xml.js';
import type { CallTarget } from './read-call-target.js';

/** What the bytes of a request say, whatever HTTP adds to them. */
export interface Message {
  /**
   * The bytes; of a form, those of its documents. A small message that comes again has those of the first: the journal keeps one for all.
   */
  readonly bytes: Uint8Array;
  /** Name of the parameter element, where there is one. */
  readonly payload: string | undefined;
  readonly auth: AuthHeader;
  /** What is called and with what, or the fault for a message that calls nothing. */
  readonly target: CallTarget | IpsFault;
}

/** The largest message that is kept, bytes, and how many are. */
const LARGEST_KEPT = 4096;
const MESSAGES_KEPT = 200;

/**
 * Makes the reader of a transport's messages: bytes to a message, parsed, validated, decoded.
 * A client that polls sends the same bytes again and again, and they mean the same each time: the last messages are kept as read.
 *
 * @param read reads the root element of a body
 * @returns a function that throws IpsApiFault 30003 for what is no XML
 */
export function messageReader<Read extends Message>(read: (root: XmlElement, body: Uint8Array) => Read): (body: Uint8Array) => Read {
  const kept = new Map<string, Read>();
  const readBody = (body: Uint8Array): Read => withXml(body, (root) => read(root, body));
  return (body) => {
    if (body.length > LARGEST_KEPT) return readBody(body);
    const key = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
    const known = kept.get(key);
    if (known) return known;
    const message = readBody(body);
    if (kept.size >= MESSAGES_KEPT) for (const oldest of [...kept.keys()].slice(0, MESSAGES_KEPT / 2)) kept.delete(oldest);
    kept.set(key, message);
    return message;
  };
}
