import { childElements } from '../contract/child-elements.js';
import { IpsFault } from '../contract/faults.js';
import { type MessageElement, PlainElement } from '../contract/plain-element.js';
import { type Payload, type RecordedFault, withPayload } from '../transports/payload.js';

/** What an answer says, as data that may be kept. */
export type PlainPayload =
  | { readonly kind: 'element'; readonly element: PlainElement }
  | { readonly kind: 'fault'; readonly fault: RecordedFault; readonly element: PlainElement };

/** Reads what an answer says. @returns undefined for a text that is no XML */
export async function plainPayload(text: string): Promise<PlainPayload | undefined> {
  try {
    return await withPayload(text, keep);
  } catch (error) {
    if (error instanceof IpsFault) return undefined;
    throw error;
  }
}

function keep(payload: Payload): PlainPayload {
  const element = plainElement(payload.element);
  return payload.kind === 'fault' ? { kind: 'fault', fault: payload.fault, element } : { kind: 'element', element };
}

/** An element as data: what libxml2 has read is gone after reading. */
function plainElement(element: MessageElement): PlainElement {
  if (element instanceof PlainElement) return element;
  const children = childElements(element).map(plainElement);
  return new PlainElement(element.name, element.namespaceUri, element.attrs.length > 0, children, children.length > 0 ? '' : element.content);
}
