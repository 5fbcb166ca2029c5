import { encodeFault } from '../contract/encode-fault.js';
import type { IpsFault } from '../contract/faults.js';
import type { EnvelopeWriter } from '../pipeline/last-answers.js';

/** What every answer begins with (t). */
export const XML_DECLARATION = `<?xml version='1.0' encoding='UTF-8'?>`;

/** How a transport writes its answers. */
export interface AnswerFormat {
  readonly contentType: string;
  /** Writes what stands around a return element. */
  readonly envelope: EnvelopeWriter;
  /** A fault as it stands in the place of a return element. */
  readonly faultElement: (fault: IpsFault) => string;
}

/** The bare return element, or the bare fault element (d): what transports without envelopes answer. */
export const BARE_XML: AnswerFormat = {
  contentType: 'text/xml;charset=utf-8',
  envelope: (element) => `${XML_DECLARATION}${element}`,
  faultElement: encodeFault,
};
