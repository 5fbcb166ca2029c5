import type { ApiVersion } from './api-version.js';
import type { Definition, Field } from './model.js';
import { escapeAttribute } from './xml-text.js';

/** Whether to render the definition, of the version or of the base namespace, with this name. */
export type Selection = (name: string) => boolean;

/** The namespace declarations that the schemas need: `xsd`, `types` (the version's namespace) and `base`. */
export function schemaPrefixes(version: ApiVersion): string {
  return `xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:types="${escapeAttribute(version.namespace)}" xmlns:base="${escapeAttribute(version.baseNamespace)}"`;
}

/**
 * The schemas of one version, as XML elements.
 *
 * @param options.selection which definitions to render; by default all
 * @param options.bindsPrefixes false within a document that declares `schemaPrefixes` itself: JAX-WS does not validate with schemas that
 *   declare them again
 * @returns the base schema (absent for `unversioned`, which shares its namespace), then the version's
 */
export function renderSchemas(
  version: ApiVersion,
  { selection = () => true, bindsPrefixes = true }: { selection?: Selection; bindsPrefixes?: boolean } = {},
): string[] {
  const prefixes = bindsPrefixes ? ` ${schemaPrefixes(version)}` : '';
  const render = (namespace: string, definitions: readonly Definition[]): string =>
    [
      `<xsd:schema${prefixes} targetNamespace="${escapeAttribute(namespace)}" elementFormDefault="qualified">`,
      ...definitions.filter(({ name }) => selection(name)).map(renderDefinition),
      '</xsd:schema>',
    ].join('\n');
  const base = [...version.baseDefinitions.values()];
  const own = [...version.definitions.values()];
  if (version.namespace === version.baseNamespace) return [render(version.namespace, [...base, ...own])];
  return [render(version.baseNamespace, base), render(version.namespace, own)];
}

function renderDefinition(definition: Definition): string {
  const name = escapeAttribute(definition.name);
  const anyAttribute = definition.anyAttribute ? '<xsd:anyAttribute namespace="##other" processContents="lax"/>' : '';
  const content = `<xsd:${definition.group}>${definition.fields.map(renderField).join('')}\n    </xsd:${definition.group}>${anyAttribute}`;
  return definition.kind === 'type'
    ? `  <xsd:complexType name="${name}">${content}</xsd:complexType>`
    : `  <xsd:element name="${name}"><xsd:complexType>${content}</xsd:complexType></xsd:element>`;
}

function renderField(field: Field): string {
  const type = field.type.startsWith('xsd:') ? field.type : `types:${field.type}`;
  const min = field.optional ? ' minOccurs="0"' : '';
  const max = field.max === 1 ? '' : ` maxOccurs="${field.max}"`;
  return `\n      <xsd:element name="${escapeAttribute(field.name)}" type="${escapeAttribute(type)}"${min}${max}/>`;
}
