import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { z } from 'zod';
import { type ApiVersion, allVersions, apiVersion, versionById, versionByNamespace } from '../contract/api-version.js';
import { refuseUnknown } from '../contract/check-json.js';
import { decodeElement } from '../contract/decode.js';
import { encodeElement } from '../contract/encode.js';
import { explainViolation } from '../contract/explain-violation.js';
import { loadContract } from '../contract/load-contract.js';
import { validateElement } from '../contract/validate.js';
import type { InjectedFault } from '../overrides/injected-fault.js';
import type { JobRule } from '../overrides/job-rule.js';
import type { Stub } from '../overrides/stub.js';
import type { Override, OverrideKind } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import type * as schemas from './admin-schemas.js';
import { companyNamed } from './companies-service.js';
import { Problem } from './problem.js';

/** A rule, fault or stub as a test reads it: its definition, its number, and how often it fitted and held. */
export interface OverrideView {
  readonly id: number;
  readonly company: string | null;
  readonly seen: number;
  readonly hits: number;
  readonly [field: string]: unknown;
}

/** Sets up a rule for jobs. `expires.in` counts from now. */
export function addRule(store: Store, { company, expires, ...rule }: z.output<typeof schemas.rule>, now: number): OverrideView {
  const expiresAt = expires === undefined ? undefined : 'in' in expires ? now + expires.in : expires.at;
  const definition: JobRule = { ...rule, ...(expiresAt === undefined ? {} : { expiresAt }) };
  return overrideView(store, store.overrides.add('rule', companyIdOf(store, company), definition));
}

/** Sets up a fault on the wire. */
export function addFault(store: Store, { company, ...fault }: z.output<typeof schemas.fault>): OverrideView {
  const definition: InjectedFault = fault;
  return overrideView(store, store.overrides.add('fault', companyIdOf(store, company), definition));
}

/**
 * Sets up an answer.
 *
 * @throws Problem 400 that says where the answer does not fit its schema
 */
export function addStub(store: Store, { company, answer, version, ...stub }: z.output<typeof schemas.stub>): OverrideView {
  const checked = 'xml' in answer ? answerOfXml(stub.operation, answer.xml) : answerOfJson(stub.operation, answer.json, version);
  const definition: Stub = { ...stub, answer: checked };
  return overrideView(store, store.overrides.add('stub', companyIdOf(store, company), definition));
}

/** Rules, faults or stubs in the order in which they were set up: those for all companies and for this one, or all. */
export function listOverrides(store: Store, kind: OverrideKind, company: string | undefined): OverrideView[] {
  const companyId = companyIdOf(store, company);
  const overrides = store.overrides.list(kind);
  return overrides.filter((each) => company === undefined || each.companyId === companyId).map((each) => overrideView(store, each));
}

/** @throws Problem 404 for a number that none has */
export function overrideById(store: Store, kind: OverrideKind, id: number): Override {
  const setup = store.overrides.list(kind).find((each) => each.id === id);
  if (!setup)
    throw new Problem(
      404,
      `There is no ${kind} ${id}: there are ${
        store.overrides
          .list(kind)
          .map((each) => each.id)
          .join(', ') || 'none'
      }`,
    );
  return setup;
}

/** Removes all of a kind, or those of a company. */
export function clearOverrides(store: Store, kind: OverrideKind, company: string | undefined): void {
  const companyId = companyIdOf(store, company);
  for (const each of store.overrides.list(kind)) if (company === undefined || each.companyId === companyId) store.overrides.remove(each.id);
}

/** A rule, fault or stub as a test reads it. */
export function overrideView(store: Store, { id, companyId, definition, seen, hits }: Override): OverrideView {
  const { expiresAt, ...rest }: { expiresAt?: number } = JSON.parse(definition);
  const company = companyId === null ? null : (store.accounts.companyById(companyId)?.name ?? null);
  return { id, company, ...rest, ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }), seen, hits };
}

function companyIdOf(store: Store, company: string | undefined): number | null {
  return company === undefined ? null : companyNamed(store, company).id;
}

function answerOfXml(operation: string, xml: string): object {
  const document = parseXml(xml);
  try {
    const { root } = document;
    const version = versionByNamespace(root.namespaceUri);
    const output = version && outputOf(operation, version);
    if (!version || root.name !== output) {
      const expected = loadContract().operations.find(({ name }) => name === operation)?.output;
      throw new Problem(
        400,
        `answer.xml: the root element is ${root.name} in "${root.namespaceUri}": expected ${expected} in the namespace of a version that has ${operation}`,
        [{ field: 'answer.xml', message: `expected ${expected}` }],
      );
    }
    refuseViolations(version, root, 'answer.xml');
    return decodeElement(version, root.name, root);
  } finally {
    document.dispose();
  }
}

function answerOfJson(operation: string, json: Record<string, unknown>, versionId: string | undefined): object {
  const having = allVersions()
    .map((_, index) => apiVersion(index))
    .filter((each) => outputOf(operation, each) !== undefined);
  const version = versionId === undefined ? having.at(-1) : versionById(versionId);
  const output = version && outputOf(operation, version);
  if (!version || output === undefined) {
    throw new Problem(400, `version: ${versionId} has no operation ${operation}: expected one of ${having.map(({ id }) => id).join(', ')}`, [
      { field: 'version', message: `has no operation ${operation}` },
    ]);
  }
  const wrong = (error: unknown): Problem => {
    const message = error instanceof Error ? error.message : String(error);
    return new Problem(400, `answer.json: ${message}`, [{ field: 'answer.json', message }]);
  };
  let xml: string;
  try {
    refuseUnknown(output, json, output);
    xml = encodeElement(version, output, json);
  } catch (error) {
    throw wrong(error);
  }
  const document = parseXml(xml);
  try {
    refuseViolations(version, document.root, 'answer.json');
  } finally {
    document.dispose();
  }
  return json;
}

function outputOf(operation: string, version: ApiVersion): string | undefined {
  return [...version.operationsByInput.values()].find(({ name }) => name === operation)?.output;
}

function parseXml(xml: string): XmlDocument {
  try {
    return XmlDocument.fromString(xml);
  } catch (error) {
    const message = `it is no XML: ${error instanceof Error ? error.message.trim() : String(error)}`;
    throw new Problem(400, `answer.xml: ${message}`, [{ field: 'answer.xml', message }]);
  }
}

function refuseViolations(version: ApiVersion, root: XmlElement, field: string): void {
  const violations = validateElement(version, root);
  if (violations.length === 0) return;
  const { reason } = explainViolation(version, root, violations);
  throw new Problem(400, `${field}: ${reason}`, [{ field, message: reason }]);
}
