// Writes the pages of docs/reference/javascript/, made from the types of the package: `node scripts/write-javascript-api.js FOLDER`.
// A program of its own, as TypeDoc keeps much in memory. test/javascript-pages.test.ts runs it, in `npm run generate` as well.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Application, Comment, CommentTag, Converter, ReflectionKind } from 'typedoc';

/** The entry points: what users import, the file, and what the page says first. */
const ENTRY_POINTS = [
  {
    module: 'ips-mock',
    file: 'src/index.ts',
    about: 'Starts a mock in the process of the test. [In process](../in-process.md) introduces it.',
  },
  {
    module: 'ips-mock/client',
    file: 'src/client.ts',
    about: 'Controls a mock that runs elsewhere, and loads nothing else. [In process](../in-process.md) introduces it.',
  },
  {
    module: 'ips-mock/ips-client',
    file: 'src/ips-client.ts',
    about:
      'Calls the IPS API. [The IPS client](../ips-client.md) introduces it. The types of operations, which every version has its own of, are not listed: editors show them.',
  },
  {
    module: 'ips-mock/vitest',
    file: 'src/vitest.ts',
    about: 'Mocks for tests that run in Vitest. [Vitest](../../testing/vitest.md) introduces it.',
  },
];

const OVERVIEW =
  'Everything that the package exports, with its types. Generated from the types by `npm run generate`; a test fails if it is stale. Each is there for `import` and for `require`.';

/** The sections of a page, in their order. A name is in the first one that it fits. */
const SECTIONS = [
  ['Start, connect', /^(startIpsMock|IpsMock|IpsMockOptions|createIpsMockClient|ClientOptions|createIpsClient)$/],
  ['Tests', /^(mockTest|companyTest|mockMatchers|MockFixtures|CompanyFixtures)$/],
  ['Control', /^(MockControl|InProcessControl|Awaitable)$/],
  ['Errors', /^(FieldError|.*Error|.*ErrorCode|IpsFault|IpsFaultName)$/],
  ['The IPS client', /^(Ips.*|CallOptions)$/],
  ['Fixtures', /^Fixture/],
  ['The clock', /^(Clock.*|Advance.*|NextDue|Settle.*|Duration.*)$/],
  ['Jobs', /^(Job(?!Type|Element|State|LogType|Outcome|ScriptInput).*|(Listed|Inspected|New)Job.*|ListOrder|PostedFileView|RuleOfJob)$/],
  ['Rules, faults and stubs', /^(Override.*|Rule.*|Fault(?!Name|Code).*|Stub.*|JobScriptInput|CallMatchInput|ExplainedOverride)$/],
  ['Calls', /^(Request.*|RecordedCall|JournalEntry|InspectedCall|Call(?!back|Outcome).*|Expectation.*|Verification|NearCall)$/],
  ['Mails and completion calls', /^(Mail.*|Callback.*)$/],
  ['Companies', /^(Company.*|New(Company|User).*|OfCompany)$/],
  ['Snapshots, recordings, reset', /^(Snapshot.*|.*Recording.*|Reset.*|Store.*|Dump.*)$/],
  ['Names', /^(.*(Id|Type|Name|Code|Role|Outcome|State|Element)|Language|Transport|.*Pattern)$/],
];

const [, , out] = process.argv;
if (out === undefined) throw new Error('which folder shall the pages be written into?');
rmSync(out, { recursive: true, force: true });
await write(out);
writeFileSync(join(out, 'README.md'), overview());
for (const { module } of ENTRY_POINTS) {
  const page = join(out, `${pageOf(module)}.md`);
  writeFileSync(page, tidied(readFileSync(page, 'utf8')));
}

/** Has TypeDoc write a page for each entry point. */
async function write(folder) {
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: ENTRY_POINTS.map(({ file }) => file),
    tsconfig: 'tsconfig.build.json',
    // The build checks the types.
    skipErrorChecking: true,
    exclude: ['src/ips-client/types.ts'],
    excludeExternals: true,
    // Neither depends on the work tree.
    disableSources: true,
    disableGit: true,
    readme: 'none',
    name: 'ips-mock',
    outputs: [{ name: 'markdown', path: folder }],
    outputFileStrategy: 'modules',
    hideBreadcrumbs: true,
    hidePageHeader: true,
    sort: ['kind', 'source-order'],
    kindSortOrder: ['Function', 'Interface', 'Class', 'Variable', 'TypeAlias', 'Property', 'Accessor', 'Method', 'Reference'],
    groupOrder: [...SECTIONS.map(([title]) => title), 'Properties', 'Methods'],
    expandObjects: true,
    expandParameters: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    propertyMembersFormat: 'table',
    indexFormat: 'table',
    tableColumnSettings: { hideDefaults: true, hideInherited: true, hideModifiers: true, hideOverrides: true, hideSources: true },
    pageTitleTemplates: { module: ({ name }) => `\`${ENTRY_POINTS.find(({ module }) => pageOf(module) === name)?.module}\`` },
    logLevel: 'Warn',
  });
  // Before TypeDoc groups what a page has, and after it knows what is inherited.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => arrange(project), -50);
  const project = await app.convert();
  if (project === undefined) throw new Error('TypeDoc could not read the entry points');
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('TypeDoc has found mistakes in doc comments: see above');
}

/** The name of an entry point's page, without `.md`. */
function pageOf(module) {
  return basename(module);
}

/** Names the pages, sorts what they have into sections, and takes out what the page of a parent says. */
function arrange(project) {
  for (const page of project.children ?? []) {
    const found = ENTRY_POINTS.find(({ file }) => basename(file, '.ts') === page.name);
    if (found === undefined) throw new Error(`no entry point is called ${page.name}`);
    page.name = pageOf(found.module);
    page.comment = new Comment([{ kind: 'text', text: `${found.about} Generated from the types by \`npm run generate\`.` }]);
    for (const child of page.children ?? []) if (!child.kindOf(ReflectionKind.Reference)) putIntoSection(child);
  }
  for (const each of Object.values(project.reflections)) {
    if (!each.isDeclaration()) continue;
    if (isLeftOut(each)) project.removeReflection(each);
    // `Omit<A, keyof B> & B` is how a B takes the place of what A has of it.
    else if (each.type?.type === 'intersection' && each.type.types[0]?.name === 'Omit') each.type = each.type.types[1];
  }
}

/** Inherited members stand with the parent. Nobody but the package makes its errors. */
function isLeftOut(declaration) {
  return declaration.inheritedFrom !== undefined || declaration.kindOf(ReflectionKind.Constructor);
}

function putIntoSection(declaration) {
  const [title] = SECTIONS.find(([, names]) => names.test(declaration.name)) ?? [];
  if (title === undefined) throw new Error(`${declaration.name} is in no section: add it to scripts/write-javascript-api.js`);
  const commented = declaration.signatures?.[0] ?? declaration;
  commented.comment ??= new Comment();
  commented.comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: title }]));
}

/** What TypeDoc has written, without what a signature or the head of a table says already. */
function tidied(written) {
  const text = written
    .replace(/^\*\*\*\n\n/gm, '')
    .replace(/^#+ (?:Properties|Methods|Type Declaration)\n\n/gm, '')
    .replace(/^#{5,} (.*\(\))$/gm, '#### $1')
    .replace(/^#+ Extended by\n\n(?:- .*\n)+\n?/gm, '')
    .replace(/^#+ Extends\n\n((?:- .*\n)+)/gm, (_, parents) => `Extends ${parents.trim().slice(2).replaceAll('\n- ', ' and ')}.\n`)
    .replace(/^#+ Union Members\n\n/gm, '')
    .replace(/^#+ Type Literal\n\n(.*)\n\n(?:([^#\n].*)\n\n)?/gm, (_, type, about) => `- ${type}${about === undefined ? '' : `: ${about}`}\n`)
    .replace(/^(- .*\n)(?=#)/gm, '$1\n')
    .replace(/^#+ Throws\n\n/gm, '**Throws** ')
    // A type alone stands in the signature. What else there is follows it.
    .replace(/^#+ Returns\n\n.*\n\n(?=#|\*\*Throws)/gm, '')
    .replace(/\n#+ Returns\n\n.*\n$/, '')
    .replace(/^#+ Returns\n\n.*\n\n/gm, '**Returns** ')
    .replace(/^#+ (?:Type )?Parameters\n\n\| (?:Type )?Parameter \|(?: Type \|)?\n(?:\|.*\n)+\n?/gm, '')
    .replace(/^#+ (?:Type )?Parameters\n\n/gm, '')
    .replace(/^> `const` (\*\*\w+\*\*): \\\{.*$/gm, '> `const` $1')
    // `string & {}` is how a union keeps its names in editors.
    .replace(/`string` & \\\{ \\\}/g, '`string`')
    .replace(/^\| `\w+\.\w+\??` \| `object` \| - \|\n/gm, '')
    // The rows below have what it is made of.
    .replace(/^(\| <a id="[^"]*"><\/a> `(\w+)\??` \| )\\\{.*\\\}( \| .* \|)(?=\n\| `\2\.)/gm, '$1`object`$3');
  return withContents(shortReferences(withVersions(withoutUnusedAnchors(text))))
    .trimEnd()
    .concat('\n');
}

function withoutUnusedAnchors(text) {
  return text.replace(/<a id="([^"]*)"><\/a> /g, (anchor, id) => (text.includes(`](#${id})`) ? anchor : ''));
}

/** One list of what another page describes, in place of a section for each. */
function shortReferences(text) {
  const [own, references] = text.split('## References\n');
  if (references === undefined) return text;
  const links = [...references.matchAll(/Re-exports \[(\w+)\]\((.*)\)/g)].map(([, name, address]) => `[\`${name}\`](${address})`);
  return `${own}## Exported as well\n\n${links.join(', ')}\n`;
}

/** The versions of the API by name, of which TypeDoc has only the names of constants where it has not worked them out. */
function withVersions(text) {
  const [whole, versions, newest] = /`Version` \*extends\* ((?:`"[^"`]*"`(?: \\\| )?)+) = (`"[^"`]*"`)/.exec(text) ?? [];
  if (whole === undefined) return text;
  return text
    .replace(whole, `\`Version\` *extends* [\`IpsVersion\`](#ipsversion) = ${newest}`)
    .replaceAll('*typeof* `DEFAULT_VERSION`', newest)
    .replace('*typeof* `VERSION_IDS`\\[`number`\\]', versions);
}

/** The sections of a long page, and what is in each, before the first one. */
function withContents(text) {
  const headings = [...text.matchAll(/^(##|###) (.*)$/gm)];
  if (headings.length < 30) return text;
  const list = headings.map(([, level, title]) => (level === '##' ? `\n- ${linkTo(title)}` : ` · ${linkTo(`\`${title}\``)}`)).join('');
  return text.replace('\n## ', `${list}\n\n## `);
}

/** A link to a heading of the same page. */
function linkTo(title) {
  const anchor = title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
  return `[${title}](#${anchor})`;
}

/** The page that a reader of the folder sees first. */
function overview() {
  const rows = ENTRY_POINTS.map(({ module, about }) => `| [\`${module}\`](${pageOf(module)}.md) | ${about} |`);
  return `# The JavaScript API\n\n${OVERVIEW}\n\n| import | what it is for |\n|---|---|\n${rows.join('\n')}\n`;
}
