import { type ApiVersion, versionsOfId } from '../contract/api-version.js';
import { type DecodedObject, type DecodedValue, decodeElement } from '../contract/decode.js';
import { decodePlain } from '../contract/decode-plain.js';
import { PlainElement } from '../contract/plain-element.js';
import { withPayload } from '../transports/payload.js';
import type { Exchange } from './exchange.js';

/** The answer of an operation, typed by the schema of its version. */
export interface DecodedAnswer {
  readonly version: ApiVersion;
  /** Name of its element, such as `getAssetsReturn`. */
  readonly name: string;
  readonly value: DecodedObject;
}

/** Decodes what a recorded exchange answered; undefined where that is no answer of an operation: a fault, a page, nothing. */
export async function decodedAnswer({ answer, fault, version: id }: Exchange): Promise<DecodedAnswer | undefined> {
  if (answer === null || fault !== null || id === null || !answer.body.includes('Return')) return undefined;
  try {
    return await withPayload(answer.body, (payload) => {
      const version = versionsOfId(id).find(({ definitions }) => payload.kind === 'element' && definitions.has(payload.element.name));
      if (payload.kind !== 'element' || version === undefined) return undefined;
      const { element } = payload;
      const value = element instanceof PlainElement ? decodePlain(version, element.name, element) : decodeElement(version, element.name, element);
      return { version, name: element.name, value };
    });
  } catch {
    // No XML, or no moment that can be: it tells nothing.
    return undefined;
  }
}

/** Calls back with each element of an answer that has a named type, the outer ones first. */
export function visitTyped({ version, name, value }: DecodedAnswer, visit: (type: string, value: DecodedObject) => void): void {
  const walk = (type: string, object: DecodedValue): void => {
    if (Array.isArray(object)) {
      for (const each of object) walk(type, each);
      return;
    }
    if (typeof object !== 'object' || object instanceof Date) return;
    visit(type, object);
    for (const field of version.definitions.get(type)?.fields ?? []) {
      const inner = object[field.name];
      if (inner !== undefined && !field.type.startsWith('xsd:')) walk(field.type, inner);
    }
  };
  walk(name, value);
}
