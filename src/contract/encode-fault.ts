import type { IpsFault } from './faults.js';
import { loadContract } from './load-contract.js';
import { escapeAttribute, escapeText } from './xml-text.js';

/** The detail element of a fault, as XML: `code` and `reason` in the base namespace (d). */
export function encodeFault(fault: IpsFault): string {
  const namespace = escapeAttribute(loadContract().baseNamespace);
  return `<${fault.faultName} xmlns="${namespace}"><code>${fault.code}</code><reason>${escapeText(fault.reason)}</reason></${fault.faultName}>`;
}
