import { ASSET_TYPES, JOB_LOG_TYPES, UNLISTED_JOB_LOG_TYPES, USER_ROLES } from '../src/contract/constants.js';
import { ALL_FAULT_CODES, FAULT_CODES } from '../src/contract/faults.js';
import type { Contract } from '../src/contract/model.js';
import { JOB_KINDS, RECORDED_KINDS } from '../src/jobs/kinds.js';

/** The unions of names that tests use: their own names, what they are, and what they have. */
export function namedUnions(contract: Contract): readonly (readonly [name: string, doc: string, values: readonly (string | number)[]])[] {
  const kinds = Object.values(JOB_KINDS);
  return [
    ['OperationName', 'Name of an operation of the API.', contract.operations.map(({ name }) => name)],
    ['ApiVersionId', 'Id of a version of the API that the mock knows; `unversioned` is the oldest.', contract.versions.map(({ id }) => id)],
    ['JobType', 'Kind of a job that is submitted, as the API names it.', kinds.map(({ type }) => type)],
    ['JobElement', 'Detail element of a job that is submitted: it says the same as its kind.', kinds.map(({ element }) => element)],
    ['RecordedJobType', 'Kind of a job that the mock records once a call has done it.', Object.values(RECORDED_KINDS).map(({ type }) => type)],
    ['JobLogType', 'What a row in the log of a job is about.', [...JOB_LOG_TYPES, ...UNLISTED_JOB_LOG_TYPES]],
    ['UserRole', 'Role of a user.', USER_ROLES],
    ['AssetType', 'Type of an asset.', ASSET_TYPES],
    ['FaultName', 'Name of a fault: who is asking is not known, may not do this, or anything else.', Object.keys(FAULT_CODES)],
    ['FaultCode', 'Code of a fault.', ALL_FAULT_CODES],
  ];
}

/** The source of src/contract/names.ts. */
export function namesSource(contract: Contract): string {
  const head =
    '// Written by npm run generate from the contract: the names that tests use, as unions that an editor completes. A test fails when it is stale.';
  const unions = namedUnions(contract).map(([name, doc, values]) => {
    const sorted = name === 'OperationName' ? [...values].sort() : values;
    return `/** ${doc} */\nexport type ${name} =\n${sorted.map((value) => `  | ${typeof value === 'string' ? `'${value}'` : value}`).join('\n')};`;
  });
  return `${[head, ...unions].join('\n\n')}\n`;
}
