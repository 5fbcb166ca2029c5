import { LRUCache } from 'lru-cache';
import { loadContract } from './load-contract.js';
import { type Contract, type Definition, existsIn, type Field, type Operation, type Version } from './model.js';

/** The part of the contract that one version has. */
export interface ApiVersion extends Version {
  /** Position among the versions, 0 for the oldest. */
  readonly index: number;
  readonly baseNamespace: string;
  /** Id of the known version whose schema this one has: its own, but for a version that is not in the contract. */
  readonly readAs: string;
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

/** The ids that requests may have, as a message to whoever gave another: the known ones, and how others look. */
export function expectedIds(contract: Contract = loadContract()): string {
  return `${contract.versions.map(({ id }) => id).join(', ')}, or another date from ${contract.versions[1]?.id} on, with or without -beta`;
}

/** Index of the newest version that is not a beta, which is served when a request names none. */
export function defaultVersionIndex(contract: Contract = loadContract()): number {
  return contract.versions.findLastIndex((version) => !version.id.endsWith('-beta'));
}

/**
 * The versions as which a request in a namespace is read: the first whose schema it fits decides (c).
 * A known version is read as itself. Any other dated namespace is served too (o: the service has more versions than are published): as the
 * next known version after its date, or the newest, and where a request does not fit that, as the known version before its date (c).
 *
 * @returns none for a namespace that is no date, or a date before the first version's
 */
export function versionsOfNamespace(namespace: string, contract: Contract = loadContract()): readonly ApiVersion[] {
  const index = contract.versions.findIndex((version) => version.namespace === namespace);
  if (index >= 0) return [apiVersion(index, contract)];
  const prefix = `${contract.baseNamespace}/`;
  return namespace.startsWith(prefix) ? unlistedVersion(namespace.slice(prefix.length), contract) : [];
}

/** The versions as which requests of the version with this id (`unversioned`, `2014-04-03`, `2013-08-29-beta`, …) are read; none for no id. */
export function versionsOfId(id: string, contract: Contract = loadContract()): readonly ApiVersion[] {
  const index = contract.versions.findIndex((version) => version.id === id);
  return index < 0 ? unlistedVersion(id, contract) : [apiVersion(index, contract)];
}

/** The version with this id, listed or not, as its WSDL and its answers have it; undefined for no id. */
export function versionById(id: string, contract: Contract = loadContract()): ApiVersion | undefined {
  return versionsOfId(id, contract)[0];
}

/** The version whose WSDL has this file name, listed or not; undefined for no such name. */
export function versionByWsdl(fileName: string, contract: Contract = loadContract()): ApiVersion | undefined {
  const index = contract.versions.findIndex((version) => version.wsdl === fileName);
  if (index >= 0) return apiVersion(index, contract);
  const id = /^IpsApi-(.+)\.wsdl$/.exec(fileName)?.[1];
  return id === undefined ? undefined : unlistedVersion(id, contract)[0];
}

/** How many unlisted versions are cached: more than any client speaks. */
const UNLISTED_CACHED = 20;

const unlisted = new WeakMap<Contract, LRUCache<string, readonly ApiVersion[]>>();

/** A version that is not in the contract: its neighbors, under its own name. */
function unlistedVersion(id: string, contract: Contract): readonly ApiVersion[] {
  if (contract.versions.some((version) => version.id === id)) return [];
  let cached = unlisted.get(contract);
  if (!cached) {
    cached = new LRUCache({ max: UNLISTED_CACHED });
    unlisted.set(contract, cached);
  }
  let versions = cached.get(id);
  if (!versions) {
    versions = neighborsOf(id, contract).map((index) => renamed(apiVersion(index, contract), id));
    if (versions.length > 0) cached.set(id, versions);
  }
  return versions;
}

/** Indexes of the known versions as which an unlisted one is read, the later first; none for an id that is no date or too early. */
function neighborsOf(id: string, contract: Contract): number[] {
  const date = dateOf(id);
  if (date === undefined) return [];
  const dates = contract.versions.map((version) => dateOf(version.id) ?? '');
  const earlier = dates.findLastIndex((each) => each !== '' && each <= date);
  if (earlier < 0) return [];
  const later = dates.findIndex((each) => each >= date);
  return later < 0 || later === earlier ? [earlier] : [later, earlier];
}

/** The date in an id such as `2013-08-29-beta`; undefined where there is none. */
function dateOf(id: string): string | undefined {
  const date = /^(\d{4}-\d\d-\d\d)(?:-beta)?$/.exec(id)?.[1];
  // Date.parse takes February 30 for March 1 or 2.
  return date !== undefined && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date) ? date : undefined;
}

function renamed(version: ApiVersion, id: string): ApiVersion {
  const namespace = `${version.baseNamespace}/${id}`;
  const headerNamespace = version.headerNamespace === version.namespace ? namespace : version.headerNamespace;
  return { ...version, id, namespace, wsdl: `IpsApi-${id}.wsdl`, headerNamespace, readAs: version.id };
}

function viewOf(contract: Contract, index: number): ApiVersion {
  const version = contract.versions[index];
  if (!version) throw new Error(`There is no API version ${index}: they count from 0 to ${contract.versions.length - 1}`);
  return {
    ...version,
    index,
    readAs: version.id,
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
