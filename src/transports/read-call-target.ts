import type { XmlElement } from 'libxml2-wasm';
import { type ApiVersion, allVersions, versionByNamespace } from '../contract/api-version.js';
import { type DecodedObject, decodeElement } from '../contract/decode.js';
import { explainViolation } from '../contract/explain-violation.js';
import { IpsApiFault, type IpsFault, orFault } from '../contract/faults.js';
import { loadContract } from '../contract/load-contract.js';
import type { Operation } from '../contract/model.js';
import { validateElement } from '../contract/validate.js';

/** What is called, and with what. */
export interface CallTarget {
  readonly version: ApiVersion;
  readonly operation: Operation;
  /** The decoded parameters, or the fault 30002 or 30003 for what their schema does not allow: told when it is that call's turn. */
  readonly params: DecodedObject | IpsFault;
}

/**
 * Reads a parameter element: its namespace is the version, its name the operation (o).
 *
 * @throws IpsApiFault 30003 for an unknown namespace or element, naming it and what is known
 */
export function readCallTarget(payload: XmlElement): CallTarget {
  const version = versionByNamespace(payload.namespaceUri);
  if (!version) {
    const known = allVersions().map(({ namespace }) => namespace);
    throw new IpsApiFault(
      'invalidXml',
      `${payload.name}: the namespace "${payload.namespaceUri}" is no version's: expected one of ${known.join(', ')}`,
    );
  }
  const operation = version.operationsByInput.get(payload.name);
  if (!operation) throw unknownElement(payload.name, version);
  return { version, operation, params: orFault(() => readParams(version, operation, payload)) };
}

function readParams(version: ApiVersion, operation: Operation, payload: XmlElement): DecodedObject {
  const violations = validateElement(version, payload);
  if (violations.length > 0) throw explainViolation(version, payload, violations);
  return decodeElement(version, operation.input, payload);
}

function unknownElement(name: string, version: ApiVersion): IpsApiFault {
  const elsewhere: Operation | undefined = loadContract().operations.find((operation) => operation.input === name);
  const versions = allVersions();
  const hint = elsewhere
    ? `the operation ${elsewhere.name} exists from version ${versions[elsewhere.since]?.id} to ${versions[elsewhere.until]?.id}`
    : 'expected the name of an operation with Param behind it, such as submitJobParam';
  return new IpsApiFault('invalidXml', `${name}: version ${version.id} has no operation with this element: ${hint}`);
}
