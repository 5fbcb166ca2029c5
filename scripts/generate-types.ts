import { type Contract, closureOf, type Definition, type Field, type Operation } from '../src/contract/model.js';

/** What simple types are in TypeScript. */
export const TYPESCRIPT_TYPES: Readonly<Record<string, string>> = {
  'xsd:string': 'string',
  'xsd:base64Binary': 'string',
  'xsd:boolean': 'boolean',
  'xsd:int': 'number',
  'xsd:long': 'number',
  'xsd:float': 'number',
  'xsd:double': 'number',
  'xsd:dateTime': 'Date',
};

/**
 * TypeScript types of the parameters and returns of operations, covering all versions at once, and `OperationTypes`, which finds them by name.
 * What a request may omit in any version is optional; what an answer must hold in any version is required.
 * A definition used in both comes back as it was submitted, so it follows the rule for requests.
 *
 * @param operations names of the operations to write types for
 */
export function typesSource(contract: Contract, operations: readonly string[]): string {
  const used = contract.operations.filter((operation) => operations.includes(operation.name));
  const definitionOf = (name: string): Definition | undefined => contract.definitions[name];
  const params = closureOf(
    used.map((operation) => operation.input),
    definitionOf,
  );
  const returns = closureOf(
    used.map((operation) => operation.output),
    definitionOf,
  );
  const interfaces = [...new Set([...params, ...returns])].sort().flatMap((name) => {
    const definition = contract.definitions[name];
    return definition ? [interfaceOf(contract, definition, params.has(name) ? 'param' : 'return')] : [];
  });
  const head = '// Generated from wsdl/IpsApi.wsdl by `npm run generate`. A test fails when it is stale.';
  return [head, '', operationTypes(used), ...interfaces].join('\n');
}

function operationTypes(operations: readonly Operation[]): string {
  const sorted = [...operations].sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = sorted.map(({ name, input, output }) => `  ${name}: { params: ${typeName(input)}; return: ${typeName(output)} };`);
  return `/** The parameters and the return of each operation, by its name. */\nexport interface OperationTypes {\n${lines.join('\n')}\n}\n`;
}

function interfaceOf(contract: Contract, definition: Definition, rule: 'param' | 'return'): string {
  const lines = [...groupByName(definition.fields)].map(([name, variants]) => {
    const field = variants[0];
    if (!field) return '';
    const everywhere = variants.some((each) => each.since <= definition.since && each.until >= definition.until);
    const optional = rule === 'param' ? variants.some((each) => each.optional) || !everywhere : variants.every((each) => each.optional);
    const type = TYPESCRIPT_TYPES[field.type] ?? typeName(field.type);
    return `  ${name}${optional ? '?' : ''}: ${type}${field.max === 1 ? '' : '[]'}${optional ? ' | undefined' : ''};`;
  });
  const since = contract.versions[definition.since]?.id;
  return `/** \`${definition.name}\`, since version ${since}. */\nexport interface ${typeName(definition.name)} {\n${lines.join('\n')}\n}\n`.replace(
    '{\n\n}',
    '{}',
  );
}

function groupByName(fields: readonly Field[]): Map<string, Field[]> {
  const groups = new Map<string, Field[]>();
  for (const field of fields) groups.set(field.name, [...(groups.get(field.name) ?? []), field]);
  return groups;
}

function typeName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
