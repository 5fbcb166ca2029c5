import { existsSync, readFileSync } from 'node:fs';
import { packageFile } from '../contract/package-file.js';

/** The file of the contract, from the root of the repository. */
const FILE = 'wsdl/IpsApi.wsdl';

/** A line of the contract's file. */
export interface ContractLine {
  /** `wsdl/IpsApi.wsdl:1234`. */
  readonly place: string;
  readonly text: string;
  /** Its attributes, with their prefixes. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A definition in the contract's file. */
export interface DefinitionLines {
  readonly line: ContractLine;
  /** Its fields in order, each that was changed several times. */
  readonly fields: readonly ContractLine[];
}

/** The definitions of the contract by name: of the versions, and of the base namespace. */
export interface ContractLines {
  readonly definitions: ReadonlyMap<string, DefinitionLines>;
  readonly baseDefinitions: ReadonlyMap<string, DefinitionLines>;
}

/** Where the contract's file defines what. The package does not have it: there is nothing then. */
export function contractLines(): ContractLines {
  const file = packageFile(FILE);
  return existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : { definitions: new Map(), baseDefinitions: new Map() };
}

/** What stands where: definitions are the children of a schema, fields what they hold. */
function linesOf(text: string): ContractLines {
  const schemas: Map<string, DefinitionLines>[] = [];
  let fields: ContractLine[] | undefined;
  let end = '';
  for (const [index, line] of text.split('\n').entries()) {
    const tag = /^(\s*)<(\/?)(xsd:\w+)([^>]*?)(\/?)>/.exec(line);
    if (!tag) continue;
    const [, indent = '', slash, name = '', attributes = '', isEmpty] = tag;
    if (fields !== undefined) {
      if (slash === '/' && `${indent}${name}` === end) fields = undefined;
      else if (slash === '' && name === 'xsd:element') fields.push(lineOf(index, line, attributes));
      continue;
    }
    if (slash === '/') continue;
    if (name === 'xsd:schema') schemas.push(new Map());
    else if (name === 'xsd:complexType' || name === 'xsd:element') {
      const own = lineOf(index, line, attributes);
      const held: ContractLine[] = [];
      schemas.at(-1)?.set(own.attributes.get('name') ?? '', { line: own, fields: held });
      if (isEmpty === '/') continue;
      fields = held;
      end = `${indent}${name}`;
    }
  }
  // The base schema comes first.
  const [baseDefinitions = new Map(), definitions = new Map()] = schemas;
  return { definitions, baseDefinitions };
}

function lineOf(index: number, text: string, attributes: string): ContractLine {
  const found = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const);
  return { place: `${FILE}:${index + 1}`, text: text.trim(), attributes: new Map(found) };
}
