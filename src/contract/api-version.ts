import { loadContract } from './load-contract.js';
import { type Contract, type Definition, existsIn, type Field, type Operation, type Version } from './model.js';

/** The part of the contract that one version has. */
export interface ApiVersion extends Version {
  /** Position among the versions, 0 for the oldest. */
  readonly index: number;
  readonly baseNamespace: string;
  /** Operations of this version by the root element of their requests. */
  readonly operationsByInput: ReadonlyMap<string, Operation>;
  /** Definitions of this version, each with this version's fields only. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The same for the base namespace. */
  readonly baseDefinitions: ReadonlyMap<string, Definition>;
}

const cache = new WeakMap<Contract, Map<number, ApiVersion>>();

/** The version at `index` (0 is the oldest), built on first use. @throws Error for an index out of range */
export function apiVersion(index: number, contract: Contract = loadContract()): ApiVersion {
  let views = cache.get(contract);
  if (!views) {
    views = new Map();
    cache.set(contract, views);
  }
  let view = views.get(index);
  if (!view) {
    view = viewOf(contract, index);
    views.set(index, view);
  }
  return view;
}

/** All versions, oldest first. */
export function allVersions(contract: Contract = loadContract()): readonly Version[] {
  return contract.versions;
}

/** Index of the newest version that is not a beta, which is served when a request names none. */
export function defaultVersionIndex(contract: Contract = loadContract()): number {
  return contract.versions.findLastIndex((version) => !version.id.endsWith('-beta'));
}

/** The version with this namespace, or undefined. */
export function versionByNamespace(namespace: string, contract: Contract = loadContract()): ApiVersion | undefined {
  const index = contract.versions.findIndex((version) => version.namespace === namespace);
  return index < 0 ? undefined : apiVersion(index, contract);
}

/** The version with this id (`unversioned`, `2014-04-03`, …), or undefined. */
export function versionById(id: string, contract: Contract = loadContract()): ApiVersion | undefined {
  const index = contract.versions.findIndex((version) => version.id === id);
  return index < 0 ? undefined : apiVersion(index, contract);
}

/** The version whose WSDL has this file name, or undefined. */
export function versionByWsdl(fileName: string, contract: Contract = loadContract()): ApiVersion | undefined {
  const index = contract.versions.findIndex((version) => version.wsdl === fileName);
  return index < 0 ? undefined : apiVersion(index, contract);
}

function viewOf(contract: Contract, index: number): ApiVersion {
  const version = contract.versions[index];
  if (!version) throw new Error(`There is no API version ${index}: they count from 0 to ${contract.versions.length - 1}`);
  return {
    ...version,
    index,
    baseNamespace: contract.baseNamespace,
    operationsByInput: new Map(
      contract.operations.filter((operation) => existsIn(operation, index)).map((operation) => [operation.input, operation]),
    ),
    definitions: definitionsIn(contract.definitions, index),
    baseDefinitions: definitionsIn(contract.baseDefinitions, index),
  };
}

function definitionsIn(definitions: Readonly<Record<string, Definition>>, index: number): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const definition of Object.values(definitions)) {
    if (!existsIn(definition, index)) continue;
    const fields: Field[] = definition.fields.filter((field) => existsIn(field, index));
    found.set(definition.name, { ...definition, fields });
  }
  return found;
}
