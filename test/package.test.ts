import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { USES_NODE_API } from '../src/store/native-addon.js';
import { endProgram, startProgram } from './built-program.js';
import { ask } from './conversation.js';
import { codeBehind, linksOf } from './docs/markdown.js';
import { installedProject, linkPackage, packageManifest, packedTarball } from './packed-project.js';

/** What was made for this file alone. */
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const run = promisify(execFile);
const tarball = await packedTarball();
const project = install(tarball);

function install(file: string): string {
  const folder = installedProject(file);
  folders.push(folder);
  return folder;
}

/** What a program of the project prints. @throws when it fails or warns */
async function output(file: string, code: string): Promise<string> {
  writeFileSync(join(project, file), code);
  const { stdout, stderr } = await run(process.execPath, [file], { cwd: project });
  expect(stderr).toBe('');
  return stdout;
}

/** A program's last lines: it starts a mock, submits a job and reads it back. */
const SUBMIT = `
  const mock = await startIpsMock({ port: 0, clock: 'manual' });
  const body = '<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>u@example.com</user><password>p</password></authHeader>'
    + '<submitJobParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|47</companyHandle><jobName>Packed</jobName>'
    + '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob></submitJobParam></Request>';
  const answer = await fetch(mock.url + '/scene7/api/IpsApiService', { method: 'POST', body });
  const [, handle] = /<jobHandle>([^<]+)</.exec(await answer.text());
  await mock.settle();
  console.log(handle, mock.jobs.find(handle).state);
  await mock.stop();
`;

test('holds what it runs with, what it is read by, and nothing else', () => {
  const root = join(project, 'node_modules/ips-mock');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1));
  const unforeseen = files.filter(
    (file) =>
      !/^(?:package\.json|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE|docs\/[\w/-]+\.md|docs\/soak\.svg|docs\/screens\/[\w-]+\.svg|docs\/pictures\/[\w-]+\.webp|fixtures\/(?:default|fixtures\.schema)\.json|ips-mock\.config\.schema\.json)$/.test(
        file,
      ) &&
      !/^dist\/(?:(?:chunks\/)?[\w-]+\.js(?:\.map)?|commonjs\/[\w-]+\.cjs|types\/[\w-]+\.d\.c?ts|page\/(?:index\.html|page-\w+\.(?:js|css))|(?:contract|ready-fixtures)\.json|late\/(?:[\w-]+\.c?js|libxml2\.wasm)|THIRD-PARTY-LICENSES\.txt)$/.test(
        file,
      ),
  );
  expect(unforeseen).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE',
      'dist/cli.js',
      'dist/contract.json',
      'dist/page/index.html',
      'fixtures/default.json',
      'fixtures/fixtures.schema.json',
      'ips-mock.config.schema.json',
    ]),
  );
  expect(Object.keys(packageManifest(root).dependencies)).toEqual(['@faker-js/faker', 'better-sqlite3']);
});

/** Pages that are for those who work on the mock: README and the decisions link to them, the package does not have them. */
const isInRepositoryOnly = (path: string): boolean => path === 'CONTRIBUTING.md' || path.startsWith('docs/contributing/');

test('its pages link to pages that it has', () => {
  const root = join(project, 'node_modules/ips-mock');
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(20);
  const broken = pages.flatMap((page) =>
    linksOf(readFileSync(join(root, page), 'utf8'))
      .filter(({ target }) => !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(target))
      .map(({ target }) => join(dirname(page), target.replace(/#.*/, '')))
      .filter((target) => !isInRepositoryOnly(target) && !existsSync(join(root, target)))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

// npm 10 cannot install a package with a peer dependency on Vitest 4, not even an optional one: "Cannot read properties of null (reading 'edgesOut')".
// For pnpm and Yarn, what is named as optional is a peer dependency all the same.
test('can be installed by npm 10', () => {
  const { peerDependencies, peerDependenciesMeta } = packageManifest(join(project, 'node_modules/ips-mock'));
  expect(peerDependencies).toBeUndefined();
  expect(peerDependenciesMeta).toEqual({ vitest: { optional: true } });
});

test('passes on the licences of what is bundled', () => {
  const licences = readFileSync(join(project, 'node_modules/ips-mock/dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['express', 'zod', '@peculiar/x509', 'iconv-lite', 'libxml2-wasm', 'pino'])
    expect(licences).toContain(`${name} ${packageManifest(resolve('node_modules', name)).version}\n`);
});

test('its command answers a call', async () => {
  const command = join(project, 'node_modules/.bin/ips-mock');
  expect((await run(command, ['--version'], { cwd: project })).stdout).toBe(`${packageManifest('.').version}\n`);
  const program = await startProgram(command);
  const { jobArray } = await ask(program.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle>');
  expect(jobArray).toBeDefined();
  expect(await endProgram(program, 'SIGTERM')).toBe(0);
});

test('its command says what to do where better-sqlite3 has no binary', async () => {
  const folder = install(tarball);
  const modules = join(folder, 'node_modules');
  rmSync(join(modules, 'better-sqlite3'));
  for (const part of ['package.json', 'lib'])
    cpSync(resolve('node_modules/better-sqlite3', part), join(modules, 'better-sqlite3', part), { recursive: true });
  for (const name of ['bindings', 'file-uri-to-path']) linkPackage(modules, name);
  const ended = run(join(modules, '.bin/ips-mock'), ['--port', '0'], { cwd: folder });
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stdout: '',
    // Version 12 is compiled by its install script, 13 brings its binaries.
    stderr: expect.stringMatching(
      USES_NODE_API
        ? /^ips-mock: better-sqlite3 has no binary .*npm explore better-sqlite3 -- npm run build-release\n$/
        : /^ips-mock: better-sqlite3 was not built .*npm install-scripts approve better-sqlite3, then npm rebuild better-sqlite3 \(.*\)\n$/,
    ),
  });
});

describe('a program', () => {
  test('imports it', async () => {
    const code = `import { startIpsMock } from 'ips-mock';${SUBMIT}`;
    expect(await output('import.mjs', code)).toBe('j|47|Packed|| Done\n');
  });

  test('requires it', async () => {
    const code = `const { startIpsMock } = require('ips-mock');\n(async () => {${SUBMIT}})();`;
    expect(await output('require.cjs', code)).toBe('j|47|Packed|| Done\n');
  });

  test('calls it with the client of the package, imported and required', async () => {
    const code = `
      const mock = await startIpsMock({ port: 0, clock: 'manual' });
      const { jobHandle } = await createIpsClient(mock, { user: 'you@example.com', password: 'anything' }).submitJob({
        companyHandle: 'c|47',
        jobName: 'Called',
        imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' },
      });
      console.log(jobHandle);
      await mock.stop();
    `;
    const names = `{ startIpsMock } from 'ips-mock';\nimport { createIpsClient } from 'ips-mock/ips-client';`;
    expect(await output('call.mjs', `import ${names}${code}`)).toBe('j|47|Called||\n');
    const required = `const { startIpsMock } = require('ips-mock');\nconst { createIpsClient } = require('ips-mock/ips-client');`;
    expect(await output('call.cjs', `${required}\n(async () => {${code}})();`)).toBe('j|47|Called||\n');
  });

  test('gets the same names whichever way, each with classes of its own', async () => {
    const code = `(async () => {
      for (const name of ['ips-mock', 'ips-mock/client', 'ips-mock/ips-client']) {
        const [required, imported] = [require(name), await import(name)];
        console.log(Object.keys(required).sort().join() === Object.keys(imported).sort().join());
      }
      const [required, imported] = [require('ips-mock'), await import('ips-mock')];
      console.log(required.MockError === require('ips-mock/client').MockError, required.MockError === imported.MockError);
      for (const { startIpsMock } of [required, imported]) {
        const wrong = await startIpsMock({ port: -1 }).catch((error) => error);
        const mock = await startIpsMock({ port: 0 });
        const refused = await mock.rules.add({ colour: 'red' }).catch((error) => error);
        console.log(wrong.name, wrong instanceof required.SettingError, refused.name, refused instanceof required.MockError);
        await mock.stop();
      }
    })();`;
    expect(await output('both.cjs', code)).toBe(
      'true\ntrue\ntrue\ntrue false\nSettingError true MockError true\nSettingError false MockError false\n',
    );
  });

  test('has the first test of README, which passes', async () => {
    const code = codeBehind('README.md', 'example: first test');
    const modules = join(project, 'node_modules');
    for (const name of ['vitest', 'soap']) linkPackage(modules, name);
    writeFileSync(join(project, 'publish.test.ts'), code);
    const vitest = resolve('node_modules/vitest/vitest.mjs');
    const { stdout } = await run(process.execPath, [vitest, 'run', '--reporter', 'json'], { cwd: project }).catch(
      (error: { stdout: string }) => error,
    );
    const { success, numPassedTests, testResults } = JSON.parse(stdout);
    expect({ success, numPassedTests }, JSON.stringify(testResults)).toEqual({ success: true, numPassedTests: 1 });
  });

  test('is told that Vitest must be imported', async () => {
    await expect(output('vitest.cjs', "require('ips-mock/vitest');")).rejects.toThrow('import it');
  });
});

describe('its types', () => {
  const program = `
    import { createIpsMockClient, type IpsMock, type JobView, MockError, startIpsMock } from 'ips-mock';
    import { createIpsMockClient as elsewhere, type MockControl } from 'ips-mock/client';
    import { createIpsClient, IpsFault, type IpsClient, type IpsReturn } from 'ips-mock/ips-client';
    import { mockTest } from 'ips-mock/vitest';

    const ips: IpsClient<'2010-01-31'> = createIpsClient('http://localhost:8780', { version: '2010-01-31' });
    export const newest = (mock: IpsMock): Promise<IpsReturn<'getActiveJobs'>> => createIpsClient(mock).getActiveJobs({ companyHandle: 'c|47' });
    export const isMissing = (error: unknown): boolean => error instanceof IpsFault && error.code === 30001;
    // @ts-expect-error this version has no smart crops
    export const tooNew = ips.addSmartCrops;
    // @ts-expect-error a job needs a name
    export const nameless = () => ips.submitJob({ companyHandle: 'c|47' });

    export async function states(): Promise<string[]> {
      const mock: IpsMock = await startIpsMock({ port: 0, clock: 'manual' });
      const control: MockControl = elsewhere(mock.url, { token: 'a' });
      await control.rules.add({ match: { name: 'Nightly*' }, script: { outcome: 'fatal', at: 50 } });
      const jobs: JobView[] = mock.jobs.list({ state: 'Done' });
      return jobs.map(({ state }) => state);
    }
    export const isRefused = (error: unknown): boolean => error instanceof MockError && error.status === 404;
    export const test = mockTest({ seed: 7 });
    // @ts-expect-error a port is a number
    export const wrong = (): Promise<IpsMock> => startIpsMock({ port: {} });
    // @ts-expect-error what comes of a job is one of a few words
    export const unknown = () => createIpsMockClient('http://localhost').rules.add({ script: { outcome: 'perhaps' } });
  `;

  test.each([
    ['nodenext', 'nodenext'],
    ['preserve', 'bundler'],
  ])('are right for module %s, moduleResolution %s', async (module, moduleResolution) => {
    const folder = join(project, moduleResolution);
    mkdirSync(folder);
    const modules = join(project, 'node_modules');
    for (const name of ['vitest', '@types/node']) linkPackage(modules, name);
    // A program that is imported and one that is required: what they get has types of its own.
    for (const name of ['program.mts', 'program.cts']) writeFileSync(join(folder, name), program);
    const compilerOptions = { target: 'es2023', module, moduleResolution, strict: true, skipLibCheck: true, noEmit: true, types: ['node'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
    const { stdout } = await run(process.execPath, [resolve('node_modules/typescript/bin/tsc6'), '-p', folder]).catch(({ stdout, stderr }) => ({
      stdout: `${stdout}${stderr}`,
    }));
    expect(stdout).toBe('');
  });

  test('need no types of packages that are not installed with it', () => {
    const folder = join(project, 'node_modules/ips-mock/dist/types');
    const asked = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/ from '([^'.][^']*)'/g)]);
    expect(new Set(asked.map(([, name]) => name))).toEqual(new Set(['vitest']));
  });

  // Not node10, which knows no exports: nothing that runs on Node 20 needs it.
  test('have nothing that arethetypeswrong knows of', async () => {
    const { stdout } = await run(process.execPath, [
      resolve('node_modules/@arethetypeswrong/cli/dist/index.js'),
      tarball,
      '--profile',
      'node16',
    ]).catch(({ stdout }) => ({ stdout: `wrong: ${stdout}` }));
    expect(stdout).not.toMatch(/^wrong: /);
    expect(stdout).toContain('"ips-mock/vitest"');
  });
});

test('publint has nothing to say', async () => {
  const { stdout } = await run(process.execPath, [resolve('node_modules/publint/src/cli.js'), tarball, '--strict']).catch(({ stdout }) => ({
    stdout,
  }));
  expect(stdout).toContain('All good!');
});
