import { XmlElement } from 'libxml2-wasm';
import { type MessageElement, PlainElement } from './plain-element.js';

/** The child elements of an element, in document order, read by the same reader. */
export function childElements<Element extends MessageElement>(element: Element): readonly Element[];
export function childElements(element: MessageElement): readonly MessageElement[] {
  if (element instanceof PlainElement) return element.children;
  const children: XmlElement[] = [];
  for (let child = element.firstChild; child; child = child.next) if (child instanceof XmlElement) children.push(child);
  return children;
}
