import { XmlElement } from 'libxml2-wasm';

/** The child elements of an element, in document order. */
export function childElements(element: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (let child = element.firstChild; child; child = child.next) if (child instanceof XmlElement) children.push(child);
  return children;
}
