import type { XmlElement } from 'libxml2-wasm';

/** An element of a message, whichever of the two readers has read it. */
export type MessageElement = XmlElement | PlainElement;

/** An element with text or with child elements, never both, and with no attributes but perhaps such as say nothing of it. */
export class PlainElement {
  /** Local name. */
  readonly name: string;
  /** Empty for no namespace. */
  readonly namespaceUri: string;
  /** Whether it has attributes other than declarations of namespaces. */
  readonly hasAttributes: boolean;
  readonly children: readonly PlainElement[];
  /** What stands in it, where no element does. */
  readonly text: string;

  constructor(name: string, namespaceUri: string, hasAttributes: boolean, children: readonly PlainElement[], text: string) {
    this.name = name;
    this.namespaceUri = namespaceUri;
    this.hasAttributes = hasAttributes;
    this.children = children;
    this.text = text;
  }

  /** Its text. @throws UNUSUAL where it has elements */
  get content(): string {
    if (this.children.length > 0) throw UNUSUAL;
    return this.text;
  }
}

class UnusualMessage extends Error {}

/** Thrown on the way of reading a message from plain elements: libxml2 has to read it, to accept it or to say what is wrong. */
export const UNUSUAL: Error = new UnusualMessage('Not a usual message');
