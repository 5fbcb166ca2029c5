import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.js';
import { bundleTypes } from '../scripts/bundle-types.js';
import { SETTINGS } from '../src/settings.js';

/* A project of a user's, with the package as npm installs it, seen as an editor sees it. */

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const run = promisify(execFile);
const project = await install();
const types = join(project, 'node_modules/ips-mock/dist/types');

/** A project with the tarball of the sources as they are. It is packed within node_modules, where what the build needs resolves. */
async function install(): Promise<string> {
  const packed = resolve(`node_modules/.cache/ips-mock-types-${process.pid}-${Math.random().toString(36).slice(2)}`);
  folders.push(packed);
  mkdirSync(join(packed, 'dist'), { recursive: true });
  for (const part of ['package.json', 'README.md', 'LICENSE', 'fixtures'])
    if (existsSync(part)) cpSync(part, join(packed, part), { recursive: true });
  await Promise.all([bundle(join(packed, 'dist')), bundleTypes(join(packed, 'dist/types'))]);
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', packed, packed], { stdio: ['ignore', 'ignore', 'pipe'] });
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-types-'));
  folders.push(folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'ips-mock'), { recursive: true });
  const tarball = readdirSync(packed).find((each) => each.endsWith('.tgz')) ?? 'no tarball';
  execFileSync('tar', ['-xzf', join(packed, tarball), '-C', join(modules, 'ips-mock'), '--strip-components', '1']);
  const { dependencies }: { dependencies: object } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of [...Object.keys(dependencies), 'vitest', '@types/node']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  return folder;
}

const NODENEXT = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
const BUNDLER = { module: ts.ModuleKind.Preserve, moduleResolution: ts.ModuleResolutionKind.Bundler };

/** What an editor knows of a program. */
function editor(code: string, options: ts.CompilerOptions = NODENEXT) {
  const file = join(project, 'program.ts');
  const settings: ts.CompilerOptions = {
    ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], types: [] },
    ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
    ...options,
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => settings,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === file ? code : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => project,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? code : ts.sys.readFile(name)),
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const diagnostics = () => [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
  return {
    file,
    service,
    /** The parts of the program that do not compile. */
    wrong: () => diagnostics().map(({ start = 0, length = 0 }) => code.slice(start, start + length)),
    messages: () => diagnostics().map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    completions: (position: number) => service.getCompletionsAtPosition(file, position, {})?.entries.map(({ name }) => name) ?? [],
    hover(position: number): string {
      const info = service.getQuickInfoAtPosition(file, position);
      const tags = info?.tags?.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`) ?? [];
      return [ts.displayPartsToString(info?.documentation), ...tags].join('\n');
    },
  };
}

const HEAD = `
import { createIpsMockClient, MockError, SettingError, StartError, startIpsMock, VerificationError } from 'ips-mock';
import type { ApiVersionId, FaultView, JournalEntry, RuleView, SnapshotFile, StubView, UserRole } from 'ips-mock';
import type { MockControl, Verification } from 'ips-mock/client';
declare const control: MockControl;
declare const seconds: number;
`;

describe.each([
  ['nodenext', NODENEXT],
  ['bundler', BUNDLER],
])('with moduleResolution %s', (_name, options) => {
  const RIGHT = [
    "await startIpsMock({ port: 0, clock: 'manual', auth: 'strict', lenientRole: 'IpsUser' });",
    "await startIpsMock({ port: '8780', clock: 'manual@2027-01-31T08:00:00Z', doneTime: 1500, directives: false });",
    `await startIpsMock({ waitTime: \`\${seconds}s\` });`,
    "await startIpsMock({ clock: 'x60', itemTime: 'PT2S', items: '3-5', maxRunning: 'all', httpsPort: 'none', logLevel: undefined });",
    "await startIpsMock({ clock: { kind: 'scaled', factor: 2 }, items: { min: 1, max: 2 }, callbackHosts: ['a', 'b'], timeZone: 'Asia/Tokyo' });",
    'export async function used() { await using mock = await startIpsMock(); return mock.jobs.list().length; }',
    'const kept = (await startIpsMock()).unref(); kept.ref();',
    "await control.rules.add({ match: { type: 'UrlUpload', name: 'Nightly*' }, script: { outcome: 'fatal', duration: '1 hour' }, label: undefined });",
    "await control.faults.add({ match: { operation: 'get*', version: '2014-04-03' }, effect: { fault: { code: 30001 } } });",
    "await control.faults.add({ match: { operation: '{submit,stop}Job', version: '2015-07-01' }, effect: { delay: { min: '1s', max: 2000 } } });",
    "const stub: StubView = await control.stubs.add({ operation: 'getFolders', answer: { json: {} } }); stub.answer;",
    'const rule: RuleView = await control.rules.get(1); const until: Date | undefined = rule.expiresAt; rule.script.outcome;',
    'const [fault]: FaultView[] = await control.faults.list(); fault?.effect.fault?.code;',
    "control.wsdlUrl('2014-04-03'); control.wsdlUrl('2013-08-29-beta');",
    "const role: UserRole = 'IpsAdmin'; const { users, handles } = await control.companies.create({ users: [{ role }] });",
    "const version: ApiVersionId = '2014-04-03'; const handle: string = handles[version];",
    "const jobs = await control.jobs.list({ type: 'uploadUrlsJob', state: 'Done', include: ['log'] }); jobs[0]?.log[0]?.logType === 'BeginUpload';",
    "const [call]: JournalEntry[] = await control.requests.list({ operation: 'submitJob', outcome: '*30001' }); call?.fault?.name;",
    "await control.requests.verify({ operation: 'submitJob', exactly: 1, inOrder: [{ operation: 'getActiveJobs', outcome: 'ok' }] });",
    'const file: SnapshotFile = await control.state.export(); const result: Verification = await control.requests.check({});',
    "export const told = (e: unknown) => e instanceof MockError ? e.code === 'not-found' : e instanceof StartError ? e.code === 'port-taken' : e instanceof SettingError || e instanceof VerificationError && e.count > 0;",
    "createIpsMockClient('http://localhost:8780', { token: 'a' }).settle({ limit: '1h' });",
  ];

  test('what is right compiles, whatever lib the project has, without the types of Node', () => {
    expect(editor(`${HEAD}${RIGHT.join('\n')}`, options).messages()).toEqual([]);
  });

  test.each([
    ["startIpsMock({ clock: 'manuel' });", 'clock'],
    ["startIpsMock({ clock: 'x' });", 'clock'],
    ["startIpsMock({ auth: 'strikt' });", 'auth'],
    ["startIpsMock({ lenientRole: 'Admin' });", 'lenientRole'],
    ["startIpsMock({ unsupported: 'ignore' });", 'unsupported'],
    ["startIpsMock({ logLevel: 'verbose' });", 'logLevel'],
    ["startIpsMock({ waitTime: '4 parsecs' });", 'waitTime'],
    ["startIpsMock({ directives: 'yes' });", 'directives'],
    ["startIpsMock({ maxRunning: 'many' });", 'maxRunning'],
    ["startIpsMock({ items: 'some' });", 'items'],
    ["startIpsMock({ port: 'http' });", 'port'],
    ['startIpsMock({ prot: 0 });', 'prot'],
    ["control.clock.set('fast');", "'fast'"],
    ["control.clock.advance('soon');", "'soon'"],
    ["control.jobs.list({ type: 'UrlUplaod' });", 'type'],
    ["control.jobs.list({ state: 'Finished' });", 'state'],
    ["control.jobs.waitFor(1, 'Finished');", "'Finished'"],
    ["control.jobs.force(1, 'kill');", "'kill'"],
    ["control.jobs.create({ company: 'c', name: 'n', detail: { uploadJob: {} } });", 'uploadJob'],
    ["control.rules.add({ script: { outcome: 'perhaps' } });", 'outcome'],
    ["control.rules.add({ match: { type: 'Upload' }, script: {} });", 'type'],
    ["control.rules.add({ script: { items: [{ name: 'a', type: 'Picture' }] } });", 'type'],
    ["control.faults.add({ match: { operation: 'submitjob' }, effect: { status: 500 } });", 'operation'],
    ["control.faults.add({ match: { transport: 'smtp' }, effect: { status: 500 } });", 'transport'],
    ["control.faults.add({ match: { version: 'latest' }, effect: { status: 500 } });", 'version'],
    ['control.faults.add({ effect: { fault: { code: 40000 } } });', 'code'],
    ["control.stubs.add({ operation: 'get*', answer: { json: {} } });", 'operation'],
    ["control.requests.list({ outcome: 'okay' });", 'outcome'],
    ["control.requests.verify({ operation: 'submitJobs', exactly: 1 });", 'operation'],
    ["control.companies.create({ users: [{ role: 'Admin' }] });", 'role'],
    ["control.reset({ to: 'nothing' });", 'to'],
    ['control.rules.get(1).then((rule) => rule.effect);', 'effect'],
  ])('what is wrong does not: %s', (line, part) => {
    expect(editor(`${HEAD}${line}`, options).wrong()).toEqual([part]);
  });
});

describe('an editor', () => {
  test.each([
    ["startIpsMock({ clock: '|' })", ['real', 'manual']],
    ["startIpsMock({ auth: '|' })", ['lenient', 'strict']],
    ["startIpsMock({ lenientRole: '|' })", ['IpsAdmin', 'IpsUser']],
    ["startIpsMock({ locale: '|' })", ['de', 'pt-BR']],
    ["startIpsMock({ db: '|' })", [':memory:']],
    ['startIpsMock({ | })', ['clock', 'port', 'unsupported']],
    ["control.faults.add({ match: { operation: '|' }, effect: {} })", ['submitJob', 'getActiveJobs']],
    ["control.faults.add({ match: { version: '|' }, effect: {} })", ['unversioned', '2014-04-03']],
    ["control.faults.add({ match: { transport: '|' }, effect: {} })", ['soap', 'xml', 'upload']],
    ['control.faults.add({ effect: { fault: { code: | } } })', ['30001']],
    ["control.stubs.add({ operation: '|', answer: { json: {} } })", ['getFolders']],
    ["control.rules.add({ match: { type: '|' }, script: {} })", ['UrlUpload', 'uploadUrlsJob']],
    ["control.rules.add({ script: { outcome: '|' } })", ['success', 'fatal', 'never']],
    ["control.jobs.list({ type: '|' })", ['UrlUpload', 'uploadUrlsJob', 'Trash']],
    ["control.jobs.list({ state: '|' })", ['Scheduled', 'Done']],
    ["control.jobs.waitFor(1, '|')", ['Running', 'Done']],
    ["control.companies.create({ users: [{ role: '|' }] })", ['IpsAdmin', 'WebServiceUser']],
    ["control.requests.verify({ outcome: '|' })", ['ok']],
    ["control.wsdlUrl('|')", ['unversioned', '2014-04-03']],
  ])('completes %s', (line, names) => {
    const code = `${HEAD}${line}`;
    const position = code.indexOf('|', HEAD.length);
    expect(editor(code.replace(line, line.replace('|', ''))).completions(position)).toEqual(expect.arrayContaining(names));
  });

  test('tells of each option what it is, and its default', () => {
    const code = `import { startIpsMock } from 'ips-mock';\nstartIpsMock({ ${SETTINGS.map(({ name }) => `${name}: undefined`).join(', ')} });`;
    const { hover } = editor(code);
    for (const { name, description } of SETTINGS) {
      const text = hover(code.indexOf(` ${name}:`) + 1);
      expect(text.toLowerCase()).toContain(description.toLowerCase());
      expect(text).toContain('@defaultValue ');
    }
  });

  test('tells of each member of a mock and of a control what it does', () => {
    const { service, file } = editor("import type { IpsMock, MockControl } from 'ips-mock';\nexport type All = [IpsMock, MockControl];");
    const program = service.getProgram();
    const source = program?.getSourceFile(file);
    if (!program || !source) throw new Error('The program was not read');
    const checker = program.getTypeChecker();
    const silent: string[] = [];
    const visit = (type: ts.Type, path: string, depth: number): void => {
      for (const member of type.getProperties()) {
        const where = `${path}.${member.name}`;
        // Their symbols are not those of names.
        if (member.name.startsWith('__@')) continue;
        if (ts.displayPartsToString(member.getDocumentationComment(checker)) === '') silent.push(where);
        const own = checker.getTypeOfSymbolAtLocation(member, source);
        if (depth < 2 && own.getCallSignatures().length === 0 && own.flags & ts.TypeFlags.Object) visit(own, where, depth + 1);
      }
    };
    for (const name of ['IpsMock', 'MockControl']) {
      const alias = checker.getExportsOfModule(checker.getSymbolAtLocation(importOf(source)) ?? missing(name)).find((each) => each.name === name);
      visit(checker.getDeclaredTypeOfSymbol(alias ?? missing(name)), name, 1);
    }
    expect(silent).toEqual([]);
  });
});

function importOf(source: ts.SourceFile): ts.Node {
  const first = source.statements[0];
  return first && ts.isImportDeclaration(first) ? first.moduleSpecifier : missing('the import');
}

function missing(what: string): never {
  throw new Error(`There is no ${what}`);
}

describe('the declarations', () => {
  /** What a file declares and what it exports, as its text says. */
  const declared = (file: string): string[] =>
    [
      ...readFileSync(join(types, file), 'utf8').matchAll(/^(?:export )?(?:declare )?(?:interface|type|class|const|function|abstract class) (\w+)/gm),
    ].map(([, name = '']) => name);
  const exported = (entry: string): string[] => {
    const { service, file } = editor(`import '${entry}';`);
    const program = service.getProgram();
    const source = program?.getSourceFile(file);
    const symbol = source && program?.getTypeChecker().getSymbolAtLocation(importOf(source));
    return symbol ? (program?.getTypeChecker().getExportsOfModule(symbol) ?? []).map(({ name }) => name) : [];
  };

  test('hold nothing that cannot be imported by its name', () => {
    const files = readdirSync(types).filter((file) => file.endsWith('.d.ts') && file !== 'vitest.d.ts');
    const known = new Set(exported('ips-mock'));
    expect(known.size).toBeGreaterThan(60);
    const ofIpsClient = new Set(exported('ips-mock/ips-client'));
    // What versions share is put together of parts, which are no types that anybody names.
    const parts = /^(?:Methods_\w+|VERSION_IDS|DEFAULT_VERSION)$/;
    expect(files.flatMap(declared).filter((name) => !known.has(name) && !ofIpsClient.has(name) && !parts.test(name))).toEqual([]);
    expect(exported('ips-mock/client').filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('a program that forgets to stop its mock', () => {
  const START = "import { startIpsMock } from 'ips-mock';\nconst mock = await startIpsMock({ port: 0, httpsPort: 0, adminPort: 0 });\n";

  test.each([
    ['did nothing', 'mock.unref();'],
    ['has asked it over a connection that is kept', "mock.unref();\nawait (await fetch(mock.adminUrl + '/__admin/health')).text();"],
    ['had asked it before', "await (await fetch(mock.adminUrl + '/__admin/health')).text();\nmock.unref();"],
    [
      'has asked it over HTTPS',
      "mock.unref();\nconst { request, Agent } = await import('node:https');\nawait new Promise((done) => request(mock.httpsUrl + '/healthz', { agent: new Agent({ keepAlive: true }), rejectUnauthorized: false }, (answer) => answer.resume().on('end', done)).end());",
    ],
    [
      'waits for a job',
      "mock.unref();\nconst job = await mock.jobs.create({ company: 'c|47', name: 'Slow' });\nawait mock.jobs.waitFor(job.id, 'Running');",
    ],
    ['lets jobs end', "mock.unref();\nawait mock.jobs.create({ company: 'c|47', name: 'Slow' });\nawait mock.settle();"],
  ])('ends by itself where it let go of the mock and %s', async (_what, code) => {
    writeFileSync(join(project, 'forgetful.mjs'), `${START}${code}\nconsole.log('end');`);
    const { stdout } = await run(process.execPath, ['forgetful.mjs'], { cwd: project, timeout: 60_000 });
    expect(stdout).toBe('end\n');
  });

  test('stays alive otherwise', async () => {
    const count = "console.log(process.getActiveResourcesInfo().filter((each) => each === 'TCPServerWrap').length);";
    writeFileSync(
      join(project, 'holding.mjs'),
      `${START}${count}\nmock.unref();\n${count}\nmock.ref();\n${count}\nawait mock[Symbol.asyncDispose]();`,
    );
    const { stdout } = await run(process.execPath, ['holding.mjs'], { cwd: project, timeout: 60_000 });
    expect(stdout).toBe('3\n0\n3\n');
  });
});
