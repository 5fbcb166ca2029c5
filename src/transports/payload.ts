import { childElements } from '../contract/child-elements.js';
import type { MessageElement } from '../contract/plain-element.js';
import { withXml } from './parse-xml.js';

/** What a message says: the element of a call or of its return, or a fault. */
export type Payload =
  | { readonly kind: 'element'; readonly element: MessageElement }
  | { readonly kind: 'fault'; readonly fault: RecordedFault; readonly element: MessageElement };

/** A fault as a recording holds it. */
export interface RecordedFault {
  /** Name of the fault element, such as `ipsApiFault`; of a fault that is none of IPS, `Fault`. */
  readonly name: string;
  readonly code: number | null;
  readonly reason: string;
}

/** A text is UTF-8 by the time that it is read, whatever it was declared as. */
const DECLARATION = /^\s*<\?xml[^>]*\?>/;

/**
 * Finds what a recorded message says: the child of the Body of an envelope, or the root of a message without one. Of a plain XML request,
 * that is the Request.
 *
 * @param work has no effects, and keeps nothing of the elements
 * @throws IpsApiFault for a text that is no XML
 */
export function withPayload<Result>(text: string, work: (payload: Payload) => Result): Promise<Result> {
  return withXml(Buffer.from(text.replace(DECLARATION, '')), (root) => work(payloadOf(root)));
}

function payloadOf(root: MessageElement): Payload {
  const body = root.name === 'Envelope' ? childElements(root).find(({ name }) => name === 'Body') : undefined;
  const element = (body && childElements(body)[0]) ?? root;
  if (element.name === 'Fault') return { kind: 'fault', fault: soapFault(element), element };
  if (/Fault$/.test(element.name)) return { kind: 'fault', fault: ipsFault(element), element };
  return { kind: 'element', element };
}

function soapFault(element: MessageElement): RecordedFault {
  const detail = part(element, 'detail', 'Detail');
  const own = detail && childElements(detail).find((each) => part(each, 'code') !== undefined);
  if (own) return ipsFault(own);
  const reason = part(element, 'faultstring', 'Reason');
  return { name: 'Fault', code: null, reason: (reason && textOf(reason)) ?? '' };
}

function ipsFault(element: MessageElement): RecordedFault {
  const code = Number(textOf(part(element, 'code')) ?? Number.NaN);
  return { name: element.name, code: Number.isInteger(code) ? code : null, reason: textOf(part(element, 'reason')) ?? '' };
}

function part(element: MessageElement, ...names: string[]): MessageElement | undefined {
  return childElements(element).find(({ name }) => names.includes(name));
}

/** The text of an element; of one with elements in it, that of the first. */
function textOf(element: MessageElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const [first] = childElements(element);
  return first ? textOf(first) : element.content.trim();
}
