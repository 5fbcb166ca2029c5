import type { z } from 'zod';
import { didYouMean, expectedNames } from '../collections/nearest-names.js';
import { type ApiVersion, allVersions, apiVersion, defaultVersionIndex, expectedIds, versionById } from '../contract/api-version.js';
import { loadContract } from '../contract/load-contract.js';
import { existsIn, type Operation } from '../contract/model.js';
import type { ApiVersionId } from '../contract/names.js';
import { type ParamsDocument, paramsSchema } from '../contract/params-schema.js';
import { IpsClientError } from '../ips-client/errors.js';
import { DOMAINS } from '../operations/index.js';
import type { AdminContext } from './admin-context.js';
import { fieldError, MockError } from './mock-error.js';
import { operationExample } from './operation-example.js';
import type { operationCall, operationFilter } from './operation-filter.js';
import { type OperationMessage, operationMessage } from './operation-message.js';

/** What operations are about. */
export const OPERATION_GROUPS = [
  'accounts',
  'assets',
  'folders',
  'jobs',
  'metadata',
  'projects',
  'propertySets',
  'publishing',
  'system',
  'targets',
] as const;

/** An operation of the API. */
export interface OperationSummary {
  readonly name: string;
  /** The versions that have it, the oldest first. */
  readonly versions: readonly ApiVersionId[];
  /** What it is about. */
  readonly group: (typeof OPERATION_GROUPS)[number];
  /** Whether it works with what the mock holds; otherwise its answer is generated. */
  readonly stateful: boolean;
  /** Roles that may call it; null: any user. */
  readonly roles: readonly string[] | null;
}

/** An operation as a version has it. */
export interface OperationDetail extends OperationSummary {
  readonly version: string;
  /** Root element of its requests. */
  readonly input: string;
  /** Root element of its answers. */
  readonly output: string;
  /** Its parameters as a JSON Schema. */
  readonly params: ParamsDocument;
  /** Parameters for the mock as it is now. */
  readonly example: Readonly<Record<string, unknown>>;
}

/** The service of operations. Its methods throw MockError 404 for an operation that there is not, and 400 for a version. */
export interface OperationsService {
  /** All operations, by name. */
  list(): OperationSummary[];
  /** An operation as a version has it, with an example. */
  describe(name: string, filter: z.output<typeof operationFilter>): OperationDetail;
  /** The very request that calls an operation. @throws MockError 400 that names a wrong parameter */
  request(name: string, call: z.output<typeof operationCall>): OperationMessage;
}

/** What operations without a file are about, by their names: the first that fits. */
const GENERATED: readonly (readonly [name: RegExp, group: OperationSummary['group']])[] = [
  [/Job|Task/, 'jobs'],
  [/Permissions$|Archive|Asset|Mask|ViewerConfig|ViewerPreset|Zip|Crop|Photoshop|SearchStrings/, 'assets'],
  [/Metadata|XMP|Fields$/, 'metadata'],
  [/Publish|Format|ISAuth|Cdn/, 'publishing'],
  [/./, 'accounts'],
];

/** Lists and describes operations, and writes calls of them. */
export function operationsService({ store, scheduler }: Pick<AdminContext, 'store' | 'scheduler'>): OperationsService {
  return {
    list: () => [...loadContract().operations].map(summaryOf).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
    describe(name, filter) {
      const { operation, version } = required(name, filter.version);
      scheduler.now();
      return {
        ...summaryOf(operation),
        version: version.id,
        input: operation.input,
        output: operation.output,
        params: paramsSchema(version, operation.input),
        example: operationExample(version, operation, store),
      };
    },
    request(name, { version: id, transport, ...call }) {
      const { operation, version } = required(name, id);
      try {
        return operationMessage(transport, { version, operation, params: call.params, user: call.user, password: call.password });
      } catch (error) {
        if (!(error instanceof IpsClientError)) throw error;
        throw paramError(error.message, operation.input);
      }
    },
  };
}

function summaryOf(operation: Operation): OperationSummary {
  const { name, roles } = operation;
  const group = OPERATION_GROUPS.find((each) => name in DOMAINS[each]);
  return {
    name,
    // Of the known versions, whose ids the type lists.
    versions: allVersions().flatMap(({ id }, index) => (existsIn(operation, index) ? [id as ApiVersionId] : [])),
    group: group ?? GENERATED.find(([names]) => names.test(name))?.[1] ?? 'accounts',
    stateful: group !== undefined,
    roles,
  };
}

/** An operation in the version that is asked for. @throws MockError 404, or 400 for the version */
function required(name: string, id: string | undefined): { operation: Operation; version: ApiVersion } {
  const { operations } = loadContract();
  const operation = operations.find((each) => each.name === name);
  if (!operation) {
    const names = operations.map((each) => each.name);
    throw new MockError(`There is no operation "${name}": ${expectedNames(name, names)}`, 404);
  }
  const version = id === undefined ? apiVersion(Math.min(operation.until, Math.max(operation.since, defaultVersionIndex()))) : versionById(id);
  if (!version) {
    const ids = allVersions().map((each) => each.id);
    throw fieldError('version', `"${id}" is no version${didYouMean(String(id), ids)} Expected ${expectedIds()}`);
  }
  if (!version.operationsByInput.has(operation.input)) {
    const [first, last] = [operation.since, operation.until].map((index) => allVersions()[index]?.id);
    throw fieldError('version', `${version.id} has no operation ${name}: expected ${first === last ? first : `a version from ${first} to ${last}`}`);
  }
  return { operation, version };
}

/** What is wrong with a parameter, at its place in the params: the client's message has it as `submitJobParam/urlArray/items[0]/sourceUrl`. */
function paramError(message: string, input: string): MockError {
  const [, path = '', unknown = '', , rest = ''] = /^([^\s:]+)(?: has no field ([^\s:]+))?(?:(:) ([\s\S]*))?$/.exec(message) ?? [];
  if (!path.startsWith(input)) return fieldError('params', message);
  const field = `${path.slice(input.length)}${unknown === '' ? '' : `/${unknown}`}`.replaceAll('/', '.').replace(/\[(\d+)\]/g, '.$1');
  return fieldError(`params${field}`, unknown === '' ? rest : `there is no such parameter: ${rest}`);
}
