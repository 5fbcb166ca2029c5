import { type Components, cell, nameOf, type Schema, schemaFields, typeOf } from './schema-fields.js';

/** What is read of an OpenAPI document. */
export interface OpenApi {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Components; readonly responses: Readonly<Record<string, Response>> };
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Response>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Record<string, Content>>;
}

interface Content {
  readonly schema?: Schema;
  readonly example?: unknown;
}

/** An operation, with where it is. */
interface Place extends Operation {
  readonly method: string;
  readonly path: string;
}

const NOTE = 'Generated from `openapi.json` by `npm run generate`; a test fails if it is stale.';

/** Where the examples say that the mock is. */
const MOCK = 'http://localhost:8780';

/**
 * The pages of docs/reference/admin-api/, by file name: one for each tag of the document, and an overview.
 *
 * @param requests the method and the path, below `/__admin`, of the request that each example is of, by operationId
 */
export function adminApiPages(document: OpenApi, requests: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const places: readonly Place[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
  const pages = document.tags.map((tag) => {
    const own = places.filter(({ tags }) => tags.includes(tag.name));
    const described = new Map<string, Place>();
    const sections = own.map((place) => sectionOf(place, document, described, requests.get(place.operationId)));
    const text = [`# ${tag.name}`, `${tag.description}. ${NOTE}`, listOf(own), ...sections].join('\n\n');
    return { tag, own, text, name: `${tag.name.toLowerCase()}.md` };
  });
  const overview = [
    '# The routes of the admin API',
    `Every operation of [the admin API](../admin-api.md), with its parameters, its body and an example. The examples are of one conversation with a mock: the numbers in them are of jobs and rules that were made before. ${NOTE}`,
    ...pages.map(({ tag, own, name }) => `## [${tag.name}](${name})\n\n${tag.description}.\n\n${listOf(own, name)}`),
  ];
  return new Map([['README.md', `${overview.join('\n\n')}\n`], ...pages.map(({ name, text }): [string, string] => [name, `${text}\n`])]);
}

function titleOf({ method, path }: Place): string {
  return `${method} ${path}`;
}

/** A table of operations that links to them. */
function listOf(places: readonly Place[], page = ''): string {
  const rows = places.map((place) => `| [\`${titleOf(place)}\`](${page}#${anchorOf(titleOf(place))}) | ${cell(place.summary)} |`);
  return ['| operation | what it does |', '|---|---|', ...rows].join('\n');
}

/** What GitHub makes of a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

/** @param described the operation of this page that has described a body, by the name of its schema */
function sectionOf(place: Place, document: OpenApi, described: Map<string, Place>, request: string | undefined): string {
  const { parameters = [], requestBody, responses } = place;
  return [
    `## \`${titleOf(place)}\``,
    `${sentence(place.summary)} (\`${place.operationId}\`)`,
    ...(parameters.length > 0 ? [parametersOf(parameters, document)] : []),
    ...(requestBody ? [bodyOf(place, requestBody, document, described)] : []),
    answersOf(responses, document),
    ...(place.path.endsWith('/events') ? ['[Events](../admin-api.md#events) has an example, and what each event tells.'] : []),
    ...exampleOf(place, request),
  ].join('\n\n');
}

function parametersOf(parameters: readonly Parameter[], document: OpenApi): string {
  const rows = parameters.map(
    ({ name, in: where, required, description, schema }) =>
      `| \`${name}\` | ${where} | ${cell(typeOf(schema, document.components.schemas))} | ${required ? 'yes' : ''} | ${cell(description ?? '')} |`,
  );
  return ['| parameter | in | type | required | what it is |', '|---|---|---|---|---|', ...rows].join('\n');
}

function bodyOf(
  place: Place,
  { required, content }: NonNullable<Operation['requestBody']>,
  document: OpenApi,
  described: Map<string, Place>,
): string {
  const schema = content['application/json']?.schema ?? {};
  const name = nameOf(schema) ?? place.operationId;
  const before = described.get(name);
  const lead = `Body (\`${name}\`), JSON${required ? '' : ', may be left out'}`;
  if (before) return `${lead}: as of [\`${titleOf(before)}\`](#${anchorOf(titleOf(before))}).`;
  described.set(name, place);
  const rows = schemaFields(schema, document.components.schemas).map(
    (field) => `| \`${field.path}\` | ${cell(field.type)} | ${field.required} | ${cell(field.description)} |`,
  );
  return [`${lead}:`, '', '| field | type | required | what it is |', '|---|---|---|---|', ...rows].join('\n');
}

function answersOf(responses: Operation['responses'], { components }: OpenApi): string {
  const all = Object.entries(responses).map(([status, response]) => {
    const shared = response.$ref === undefined ? undefined : components.responses[response.$ref.split('/').at(-1) ?? ''];
    return { status, text: response.description ?? shared?.description ?? '', isShared: shared !== undefined };
  });
  const own = all.filter(({ isShared }) => !isShared).map(({ status, text }) => `- **${status}** ${text}`);
  const shared = all.filter(({ isShared }) => isShared).map(({ status }) => status);
  return [...own, ...(shared.length > 0 ? [`- [Problems](../admin-api.md#problems): ${shared.join(', ')}`] : [])].join('\n');
}

/** A request, and what it was answered with. */
function exampleOf(place: Place, request: string | undefined): readonly string[] {
  if (request === undefined) return [];
  const [method = '', path = ''] = request.split(' ');
  const body = place.requestBody?.content['application/json']?.example;
  const answer = Object.entries(place.responses).find(([status]) => status.startsWith('2'))?.[1].content?.['application/json']?.example;
  const plain = method === 'GET' || (method === 'POST' && body !== undefined) ? '' : ` -X ${method}`;
  // One that is too long for an example is in a file.
  const file = place.requestBody?.required === true ? ' --data-binary @body.json' : '';
  const sent = body === undefined ? file : ` \\\n  -d '${json(body).replaceAll("'", "'\\''")}'`;
  const command = `curl -s${plain} '${MOCK}/__admin${path}'${sent}`;
  return [
    `<!-- not run: test/admin/openapi-examples.test.ts sends it -->\n\`\`\`sh\n${command}\n\`\`\``,
    ...(answer === undefined ? [] : [`\`\`\`json\n${json(shortened(answer))}\n\`\`\``]),
  ];
}

/** Of a list the first item alone, of a long text its beginning, of what each version has the first and the last. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length > 160 ? `${value.slice(0, 120)}…` : value;
  if (Array.isArray(value)) return [...value.slice(0, 1).map(shortened), ...(value.length > 1 ? ['…'] : [])];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const ofVersions = entries.length > 6 && entries.every(([name]) => /^(unversioned|\d{4}-\d\d-\d\d.*)$/.test(name));
  return Object.fromEntries(
    (ofVersions ? [...entries.slice(0, 1), ['…', '…'], ...entries.slice(-1)] : entries).map(([name, each]) => [name, shortened(each)]),
  );
}

/** How long a line of JSON may be. */
const WIDTH = 120;

/** JSON in which what fits on a line is on one. */
function json(value: unknown, indent = ''): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || `${indent}${line}`.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((each) => `${inner}${json(each, inner)}`)
    : Object.entries(value).map(([name, each]) => `${inner}${JSON.stringify(name)}: ${json(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
