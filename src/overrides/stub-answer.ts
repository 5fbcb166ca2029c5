import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { z } from 'zod';
import { isError } from '../collections/is-error.js';
import { type ApiVersion, allVersions, apiVersion, versionById, versionsOfNamespace } from '../contract/api-version.js';
import { refuseUnknown } from '../contract/check-json.js';
import { decodeElement } from '../contract/decode.js';
import { encodeElement } from '../contract/encode.js';
import { explainViolation } from '../contract/explain-violation.js';
import { loadContract } from '../contract/load-contract.js';
import { validateElement } from '../contract/validate.js';
import type { stub } from './override-schemas.js';

/** A stub that does not fit the contract. */
export class StubError extends Error {
  override readonly name = 'StubError';

  constructor(
    /** Path of the field in the stub, such as `answer.json`. */
    readonly field: string,
    /** What is wrong with it, without the path. */
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/**
 * The answer of a stub as a plain object, validated against the schema of a version.
 *
 * @param versionId the version to validate JSON against; by default the newest that has the operation. XML names its own.
 * @throws StubError that says where the answer does not fit
 */
export function checkedAnswer(operation: string, answer: z.output<typeof stub>['answer'], versionId: string | undefined): object {
  return 'xml' in answer ? xmlAnswer(operation, answer.xml) : jsonAnswer(operation, answer.json, versionId);
}

function xmlAnswer(operation: string, xml: string): object {
  return withDocument(xml, 'answer.xml', (root) => {
    const versions = versionsOfNamespace(root.namespaceUri).filter((each) => root.name === outputOf(operation, each));
    const version = versions.find((each) => validateElement(each, root).length === 0) ?? versions[0];
    if (!version) {
      const expected = loadContract().operations.find(({ name }) => name === operation)?.output;
      throw new StubError(
        'answer.xml',
        `the root element is ${root.name} in "${root.namespaceUri}": expected ${expected} in the namespace of a version that has ${operation}`,
      );
    }
    refuseViolations(version, root, 'answer.xml');
    return decodeElement(version, root.name, root);
  });
}

function jsonAnswer(operation: string, json: Record<string, unknown>, versionId: string | undefined): object {
  const candidates = allVersions()
    .map((_, index) => apiVersion(index))
    .filter((each) => outputOf(operation, each) !== undefined);
  const version = versionId === undefined ? candidates.at(-1) : versionById(versionId);
  const output = version && outputOf(operation, version);
  if (!version || output === undefined) {
    throw new StubError('version', `${versionId} has no operation ${operation}: expected one of ${candidates.map(({ id }) => id).join(', ')}`);
  }
  withDocument(encoded(version, output, json), 'answer.json', (root) => refuseViolations(version, root, 'answer.json'));
  return json;
}

function encoded(version: ApiVersion, output: string, json: object): string {
  try {
    refuseUnknown(output, json, output);
    return encodeElement(version, output, json);
  } catch (error) {
    throw new StubError('answer.json', isError(error) ? error.message : String(error));
  }
}

/** The name of the element that an operation answers with; undefined if the version has no such operation. */
function outputOf(operation: string, version: ApiVersion): string | undefined {
  return [...version.operationsByInput.values()].find(({ name }) => name === operation)?.output;
}

/** Parses XML, and frees the document when the work with its root is done. @throws StubError for a text that is not XML */
function withDocument<Result>(xml: string, field: string, work: (root: XmlElement) => Result): Result {
  const document = parsed(xml, field);
  try {
    return work(document.root);
  } finally {
    document.dispose();
  }
}

function parsed(xml: string, field: string): XmlDocument {
  try {
    return XmlDocument.fromString(xml);
  } catch (error) {
    throw new StubError(field, `it is not XML: ${isError(error) ? error.message.trim().split('\n', 1)[0] : String(error)}`);
  }
}

function refuseViolations(version: ApiVersion, root: XmlElement, field: string): void {
  const violations = validateElement(version, root);
  if (violations.length > 0) throw new StubError(field, explainViolation(version, root, violations).reason);
}
