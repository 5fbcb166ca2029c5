import type { IpsFault } from './faults.js';
import { loadContract } from './load-contract.js';
import { escapeAttribute, escapeText } from './xml-text.js';

/** The detail element of a fault, as XML: `code` and `reason` in the base namespace, all with the prefix `tns` (t; d for plain XML). */
export function encodeFault({ faultName, code, reason }: IpsFault): string {
  const namespace = escapeAttribute(loadContract().baseNamespace);
  return `<tns:${faultName} xmlns:tns="${namespace}"><tns:code>${code}</tns:code><tns:reason>${escapeText(reason)}</tns:reason></tns:${faultName}>`;
}
