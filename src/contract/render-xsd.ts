import type { ApiVersion } from './api-version.js';
import type { Definition, Field } from './model.js';
import { escapeAttribute } from './xml-text.js';

/** How much of the definitions a rendering holds: all, or root elements without their content. */
export type Extent = 'full' | 'roots';

/**
 * The schemas of one version, as elements that stand in a WSDL's `types` or alone.
 * The prefixes `xsd`, `types` (the version's namespace) and `base` are bound on each.
 *
 * @returns first the base schema (absent for `unversioned`, whose namespace it shares), then the version's
 */
export function renderSchemas(version: ApiVersion, extent: Extent = 'full'): string[] {
  const base = [...version.baseDefinitions.values()];
  const own = [...version.definitions.values()];
  if (version.namespace === version.baseNamespace) return [renderSchema(version, version.namespace, [...base, ...own], extent)];
  return [renderSchema(version, version.baseNamespace, base, extent), renderSchema(version, version.namespace, own, extent)];
}

function renderSchema(version: ApiVersion, namespace: string, definitions: readonly Definition[], extent: Extent): string {
  const shown = extent === 'full' ? definitions : definitions.filter((definition) => definition.kind === 'element');
  return [
    `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:types="${escapeAttribute(version.namespace)}" xmlns:base="${escapeAttribute(version.baseNamespace)}" targetNamespace="${escapeAttribute(namespace)}" elementFormDefault="qualified">`,
    ...shown.map((definition) => renderDefinition(definition, extent)),
    '</xsd:schema>',
  ].join('\n');
}

function renderDefinition(definition: Definition, extent: Extent): string {
  const name = escapeAttribute(definition.name);
  if (extent === 'roots') return `  <xsd:element name="${name}"><xsd:complexType/></xsd:element>`;
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
