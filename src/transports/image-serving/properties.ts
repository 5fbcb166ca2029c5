import { escapeText } from '../../contract/xml-text.js';
import type { AnswerFormatName, ImageRequest } from './commands.js';

/** Properties of an image, by name: object, point, property. */
export type Properties = Readonly<Record<string, string | number>>;

/** The media types of answers that are no pictures (d). */
const TYPES: Readonly<Record<AnswerFormatName, string>> = {
  text: 'text/plain;charset=utf-8',
  javascript: 'text/javascript;charset=utf-8',
  xml: 'text/xml;charset=utf-8',
  json: 'text/javascript;charset=utf-8',
};

/** Properties as the answer to a request, in the format that it names (d). @param at by the mock's clock, milliseconds since 1970 */
export function propertiesAnswer(properties: Properties, request: ImageRequest, at: number): { readonly contentType: string; readonly body: string } {
  return { contentType: TYPES[request.answer], body: WRITERS[request.answer](properties, request, at) };
}

type Writer = (properties: Properties, request: ImageRequest, at: number) => string;

const WRITERS: Readonly<Record<AnswerFormatName, Writer>> = {
  text: (properties, _request, at) =>
    ['#S7Z OK', `#${new Date(at).toUTCString()}`, ...listed(properties, (name, value) => `${name}=${escapedProperty(value)}`)].join('\n'),
  javascript: (properties) => listed(properties, (name, value) => `${name}='${value.replaceAll("'", "''")}';`).join('\n'),
  xml: (properties) =>
    `<?xml version="1.0" encoding="UTF-8" ?>\n<prop-group>\n${grouped(properties)
      .map(([group, members]) => `<prop-group name="${group}">\n${members.join('\n')}\n</prop-group>`)
      .join('\n')}\n</prop-group>`,
  json: (properties, { handler, requestId }) =>
    `/*jsonp*/${handler}(${scriptText(Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)])))},${scriptText(requestId)});`,
};

function listed(properties: Properties, line: (name: string, value: string) => string): string[] {
  return [...Object.entries(properties).map(([name, value]) => line(name, String(value))), ''];
}

function grouped(properties: Properties): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const [path, value] of Object.entries(properties)) {
    const [group = '', name = ''] = path.split('.');
    groups.set(group, [...(groups.get(group) ?? []), `<property name="${name}" value="${escapeText(String(value)).replaceAll('"', '&quot;')}" />`]);
  }
  return [...groups];
}

/** A value as Java reads properties. */
function escapedProperty(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

/** JSON that a page may hold as a script. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
