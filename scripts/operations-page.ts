import type { Contract, Operation } from '../src/contract/model.js';

const INTRODUCTION = `# Operations

All operations of the API, and how the mock implements each. Generated from the contract by \`npm run generate\`; a test fails if it is stale.

- **stateful**: the operation reads or changes the mock's data.
- **generated**: its parameters are checked like any other's; its answer is generated from them and the seed, and valid in the caller's version. Nothing is stored.
  With \`--unsupported fault\` it answers fault 30000.
- Roles are abbreviated: \`Admin\` is IpsAdmin, \`CompanyAdmin\` IpsCompanyAdmin, \`User\` IpsUser; \`Trial…\` stands for TrialSite…, \`Portal…\` for ImagePortal…
  Other roles get fault 20003. *any* means anybody with valid credentials.
`;

/**
 * The page `docs/reference/operations.md`, in Markdown.
 *
 * @param handled names of the stateful operations
 */
export function operationsPage(contract: Contract, handled: readonly string[]): string {
  const names = new Set(handled);
  const sorted = [...contract.operations].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const rows = sorted.map((operation) => {
    const versions = [operation.since, operation.until].map((index) => contract.versions[index]?.id);
    return `| \`${operation.name}\` | ${versions.join(' | ')} | ${rolesOf(operation)} | ${names.has(operation.name) ? 'stateful' : 'generated'} |`;
  });
  const stateful = sorted.filter(({ name }) => names.has(name)).length;
  const count = `${sorted.length} operations: ${stateful} stateful, ${sorted.length - stateful} generated.`;
  return [INTRODUCTION, count, '', '| operation | first version | last version | roles | the mock |', '|---|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function rolesOf({ roles }: Operation): string {
  return roles?.map((role) => role.replace(/^Ips/, '').replace('TrialSite', 'Trial').replace('ImagePortal', 'Portal')).join(', ') ?? '*any*';
}
