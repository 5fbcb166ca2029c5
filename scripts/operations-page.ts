import type { Contract, Operation } from '../src/contract/model.js';

const INTRODUCTION = `# Operations

All operations of the API, and what the mock does of each. Generated from the contract by \`npm run generate\`; a test fails when it is stale.

- **stateful**: it looks into what the mock holds, or changes it.
- **generated**: its parameters are checked like any other's; its answer is made up from them and the seed, valid in the caller's version, and remembers nothing.
  With \`--unsupported fault\` it is fault 30000.
- Roles are written in short: \`Admin\` is IpsAdmin, \`CompanyAdmin\` IpsCompanyAdmin, \`User\` IpsUser; \`Trial…\` stands for TrialSite…, \`Portal…\` for ImagePortal…
  Any other role is fault 20003. *any* means whoever has credentials.
`;

/**
 * The page that lists the operations, in Markdown.
 *
 * @param handled names of the operations that the mock has a handler for
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
  return (
    roles
      ?.map((role) =>
        role
          .replace(/^Ips/, '')
          .replace('TrialSite', 'Trial')
          .replace('ImagePortal', 'Portal'),
      )
      .join(', ') ?? '*any*'
  );
}
