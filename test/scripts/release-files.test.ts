import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { absoluteLinks } from '../../scripts/absolute-links.js';
import { cycloneDx } from '../../scripts/cyclonedx.js';
import { passedOn } from '../../scripts/passed-on.js';
import { addressesOf, repositoryOf } from '../../scripts/repository.js';
import { packedFiles, stagePackage } from '../../scripts/stage-package.js';
import { buildProgram } from '../built-program.js';
import { packedTarball } from '../packed-project.js';

const tarball = await packedTarball();
const { cli } = await buildProgram();

/** A folder for one test. */
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'ips-mock-release-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const filesIn = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(of.length + 1))
    .sort();

describe('repositoryOf', () => {
  test.each([
    'github:owner/a-mock',
    'owner/a-mock',
    'https://github.com/owner/a-mock',
    'https://github.com/owner/a-mock.git',
    'git+https://github.com/owner/a-mock.git',
    'git@github.com:owner/a-mock.git',
    { url: 'git+ssh://git@github.com/owner/a-mock.git' },
  ])('reads %j', (repository) => expect(repositoryOf({ repository })).toBe('https://github.com/owner/a-mock'));

  test('knows of none where none is named', () => expect(repositoryOf({})).toBeUndefined());

  test.each(['https://example.com/owner/name', 'gitlab:owner/name', 'name'])('refuses %s', (repository) => {
    expect(() => repositoryOf({ repository })).toThrow('expected a repository on GitHub, such as github:owner/name');
  });
});

describe('absoluteLinks', () => {
  const place = { page: 'docs/guide.md', repository: 'https://github.com/o/n', ref: 'v1.2.3', isPacked: (path: string) => path === 'docs/page.md' };

  test.each([
    ['[there](page.md#top)', '[there](page.md#top)'],
    ['[gone](contributing/a.md#top)', '[gone](https://github.com/o/n/blob/v1.2.3/docs/contributing/a.md#top)'],
    ['[up](../CONTRIBUTING.md)', '[up](https://github.com/o/n/blob/v1.2.3/CONTRIBUTING.md)'],
    ['[folder](../src/jobs/)', '[folder](https://github.com/o/n/blob/v1.2.3/src/jobs/)'],
    ['[out](../../else.md)', '[out](../../else.md)'],
    ['[here](#top)', '[here](#top)'],
    ['[web](https://example.com/a.md) [mail](mailto:a@example.com)', '[web](https://example.com/a.md) [mail](mailto:a@example.com)'],
    ['![a page](pictures/a.webp)', '![a page](https://raw.githubusercontent.com/o/n/v1.2.3/docs/pictures/a.webp)'],
    ['<img alt="" src="a.svg">', '<img alt="" src="https://raw.githubusercontent.com/o/n/v1.2.3/docs/a.svg">'],
    ['<source srcset="a.webp">', '<source srcset="https://raw.githubusercontent.com/o/n/v1.2.3/docs/a.webp">'],
    ['<a href="b.md">b</a>', '<a href="https://github.com/o/n/blob/v1.2.3/docs/b.md">b</a>'],
    ['[a]: b.md', '[a]: https://github.com/o/n/blob/v1.2.3/docs/b.md'],
    ['```md\n[code](b.md)\n```\n[text](b.md)', '```md\n[code](b.md)\n```\n[text](https://github.com/o/n/blob/v1.2.3/docs/b.md)'],
  ])('makes of %j what leads there from everywhere', (text, expected) => expect(absoluteLinks(text, place)).toBe(expected));
});

describe('the package', () => {
  test('is the same, byte for byte, each time', () => {
    const sums = [1, 2].map(() => {
      const [stage, packed] = [folder(), folder()];
      stagePackage(dirname(tarball), stage);
      execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', packed], { cwd: stage, stdio: ['ignore', 'ignore', 'pipe'] });
      return sha256(join(packed, basename(tarball)));
    });
    expect(sums[1]).toBe(sums[0]);
  });

  test('has nothing for developers in its package.json', () => {
    const stage = folder();
    stagePackage(dirname(tarball), stage);
    const [staged, here] = [stage, '.'].map((at) => JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')));
    const { scripts: _scripts, devDependencies: _packages, allowScripts: _allowed, overrides: _overrides, ...forUsers } = here;
    expect(staged).toEqual(forUsers);
  });

  test('is built the same each time', () => {
    const first = join(dirname(tarball), 'dist');
    const second = dirname(cli);
    // The second is built without CommonJS, and without types.
    const files = filesIn(second);
    expect(files.length).toBeGreaterThan(50);
    expect(files.map((file) => [file, sha256(join(first, file))])).toEqual(files.map((file) => [file, sha256(join(second, file))]));
  });

  test('has addresses that hold everywhere once package.json names a repository', () => {
    const [project, stage] = [folder(), folder()];
    cpSync(dirname(tarball), project, { recursive: true, filter: (file) => !file.endsWith('.tgz') && !/\/dist\/\w/.test(file) });
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    writeFileSync(join(project, 'package.json'), JSON.stringify({ ...manifest, repository: 'github:owner/name' }));
    stagePackage(project, stage);

    const packed = packedFiles(stage).files.map(({ path }) => path);
    const pages = packed.filter((path) => path.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(20);
    expect(packed.filter((path) => /\.(?:svg|webp)$/.test(path))).toEqual([]);
    const targets = pages.flatMap((page) =>
      [
        ...readFileSync(join(stage, page), 'utf8')
          .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
          .matchAll(/(?:\]\(|(?:src|srcset|href)=")([^)\s"]+)/g),
      ].map(([, target = '']) => ({ page, target })),
    );
    const relative = targets.filter(({ target }) => !/^(?:https?:|mailto:|#)/.test(target));
    expect(relative.length).toBeGreaterThan(20);
    expect(relative.filter(({ page, target }) => !existsSync(join(stage, dirname(page), target.split('#', 1)[0] ?? '')))).toEqual([]);
    // Each absolute address is that of a file which the repository has.
    const absolute = targets.flatMap(({ target }) => /owner\/name\/(?:blob\/)?v[\d.]+\/([^#]*)/.exec(target)?.[1] ?? []);
    expect(absolute.length).toBeGreaterThan(2);
    expect(absolute.filter((path) => !existsSync(path))).toEqual([]);
    const { repository, homepage, bugs, version } = JSON.parse(readFileSync(join(stage, 'package.json'), 'utf8'));
    expect({ repository, homepage, bugs }).toEqual(addressesOf('https://github.com/owner/name'));
    expect(absolute.length).toBe(
      targets.filter(({ target }) => target.includes(`owner/name/v${version}/`) || target.includes(`/blob/v${version}/`)).length,
    );
  });
});

describe('the SBOM', () => {
  /** What CycloneDX 1.5 asks for of what is used of it here. */
  const LICENCES = z.tuple([z.union([z.strictObject({ license: z.strictObject({ id: z.string() }) }), z.strictObject({ expression: z.string() })])]);
  const COMPONENT = z.strictObject({
    type: z.enum(['library', 'application']),
    'bom-ref': z.string().min(1),
    group: z.string().optional(),
    name: z.string().min(1),
    version: z.string(),
    description: z.string().optional(),
    scope: z.enum(['required', 'optional', 'excluded']).optional(),
    hashes: z
      .array(
        z.strictObject({
          alg: z.enum(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']),
          content: z.string().regex(/^([a-f0-9]{40}|[a-f0-9]{64}|[a-f0-9]{96}|[a-f0-9]{128})$/),
        }),
      )
      .optional(),
    licenses: LICENCES.optional(),
    purl: z.string().startsWith('pkg:npm/'),
    externalReferences: z.array(z.strictObject({ type: z.literal('vcs'), url: z.url() })).optional(),
    properties: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
  });
  const DOCUMENT = z.strictObject({
    $schema: z.literal('http://cyclonedx.org/schema/bom-1.5.schema.json'),
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.literal('1.5'),
    serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
    version: z.int().min(1),
    metadata: z.strictObject({
      timestamp: z.iso.datetime(),
      lifecycles: z.tuple([z.strictObject({ phase: z.literal('build') })]),
      component: COMPONENT,
    }),
    components: z.array(COMPONENT),
    dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
  });
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const options = { manifest, date: '2027-01-31T07:00:00Z', repository: undefined };

  test('has all that comes with the mock, and who needs it', () => {
    const licences = readFileSync(join(dirname(cli), 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    const packages = passedOn(readFileSync('package-lock.json', 'utf8'), licences);
    const document = cycloneDx({ ...options, packages });
    const { components, dependencies, metadata } = DOCUMENT.parse(document);
    const rows = [...readFileSync('docs/reference/licences.md', 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \| .* \| (.*) \|$/gm)];
    const listed = rows.map(([, name, version, where]) => `${name} ${version} ${where === 'in its bundle'}`);
    const names = components.map(
      ({ group, name, version, properties }) => `${group === undefined ? '' : `${group}/`}${name} ${version} ${properties?.[0]?.value}`,
    );
    expect(names.sort()).toEqual(listed.sort());

    const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const reach = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      needs.get(ref)?.forEach(reach);
    };
    reach(metadata.component['bom-ref']);
    expect(reached.size).toBe(components.length + 1);
    expect(cycloneDx({ ...options, packages })).toEqual(document);
    expect(cycloneDx({ ...options, packages: packages.slice(1) }).serialNumber).not.toBe(document.serialNumber);
  });

  test('finds the package that Node.js finds, with its hash', () => {
    const lock = JSON.stringify({
      packages: {
        '': { name: 'root' },
        'node_modules/a': {
          version: '1.0.0',
          license: '(MIT OR ISC)',
          integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
          dependencies: { '@s/b': '1' },
        },
        'node_modules/@s/b': { version: '2.0.0', license: 'MIT' },
        'node_modules/a/node_modules/@s/b': { version: '1.0.0', license: 'MIT', dependencies: { c: '1' } },
        'node_modules/c': { version: '1.0.0', license: 'MIT', dev: true },
        'node_modules/d': { version: '1.0.0', license: 'MIT', dev: true },
      },
    });
    const packages = passedOn(lock, 'c 1.0.0\n\nMIT\n');
    const { components, dependencies } = DOCUMENT.parse(
      cycloneDx({
        ...options,
        manifest: { ...manifest, dependencies: { a: '1' }, devDependencies: {} },
        packages,
        repository: 'https://github.com/o/n',
      }),
    );
    expect(components.map((each) => each.purl)).toEqual(['pkg:npm/%40s/b@1.0.0', 'pkg:npm/%40s/b@2.0.0', 'pkg:npm/a@1.0.0', 'pkg:npm/c@1.0.0']);
    expect(components[2]).toMatchObject({ licenses: [{ expression: '(MIT OR ISC)' }], hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }] });
    expect(dependencies).toContainEqual({ ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/%40s/b@1.0.0'] });
    expect(dependencies).toContainEqual({ ref: 'pkg:npm/%40s/b@1.0.0', dependsOn: ['pkg:npm/c@1.0.0'] });
  });
});

describe('.github', () => {
  const read = (file: string): ReturnType<typeof parse> => parse(readFileSync(join('.github', file), 'utf8'));
  const workflow = read('workflows/release.yml');
  const commands: string[] = workflow.jobs.release.steps.flatMap((step: { run?: string }) => step.run ?? []);

  test('publishes a tag from what it has checked and tested', () => {
    expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
    expect(workflow.jobs.release.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const run = commands.flatMap((command) => [...command.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(run).toEqual(['release:files']);
    for (const name of run) expect(scripts).toHaveProperty([name]);
    const inOrder = [
      'scripts/check-release.js',
      'npm ci',
      'npm test',
      'npm run release:files',
      'npm publish ./release/*.tgz --provenance',
      'gh release create',
    ];
    expect(inOrder.map((part) => commands.findIndex((command) => command.includes(part)))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.each(commands)('has a command that a shell can read: %s', (command) => {
    expect(spawnSync('bash', ['-n', '-c', command]).status).toBe(0);
  });

  describe('the check of a tag', () => {
    const check = (manifest: object, changelog: string): { status: number | null; stderr: string } => {
      const cwd = folder();
      writeFileSync(join(cwd, 'package.json'), JSON.stringify({ version: '1.2.3', repository: 'github:owner/name', ...manifest }));
      writeFileSync(join(cwd, 'CHANGELOG.md'), changelog);
      return spawnSync(process.execPath, [resolve('scripts/check-release.js'), 'v1.2.3', 'owner/name'], { cwd, encoding: 'utf8' });
    };
    const dated = '# Changelog\n\n## [1.2.3] - 2027-01-31\n';

    test('lets a release pass', () => expect(check({}, dated)).toMatchObject({ status: 0, stderr: '' }));

    test.each([
      ['another version', { version: '1.2.4' }, dated.replace('1.2.3', '1.2.4'), 'the tag is v1.2.3, the version in package.json 1.2.4'],
      ['changes without a date', {}, '## [Unreleased]\n', 'CHANGELOG.md has no section 1.2.3 with a date'],
      ['no repository', { repository: undefined }, dated, '"repository" in package.json has to be "github:owner/name"'],
      ['another repository', { repository: 'github:owner/fork' }, dated, '"repository" in package.json has to be "github:owner/name"'],
    ])('stops at %s', (_name, manifest, changelog, message) => {
      const { status, stderr } = check(manifest, changelog);
      expect(stderr).toContain(message);
      expect(status).toBe(1);
    });
  });

  /** The forms of GitHub: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
  const FORM = z.strictObject({
    name: z.string().min(1),
    description: z.string().min(1),
    labels: z.array(z.string()).optional(),
    body: z
      .array(
        z.union([
          z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
          z.strictObject({
            type: z.enum(['input', 'textarea']),
            id: z.string().regex(/^[\w-]+$/),
            attributes: z.strictObject({ label: z.string(), description: z.string().optional(), placeholder: z.string().optional() }),
            validations: z.strictObject({ required: z.boolean() }).optional(),
          }),
        ]),
      )
      .refine((fields) => fields.some(({ type }) => type !== 'markdown')),
  });
  const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((file) => file !== 'config.yml');

  test.each(forms)('has a form that GitHub can show: %s', (file) => {
    const { body } = FORM.parse(read(`ISSUE_TEMPLATE/${file}`));
    const ids = body.flatMap((field) => ('id' in field ? field.id : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a form for bugs, one for answers that differ and one for features', () => {
    expect(forms.sort()).toEqual(['bug.yml', 'different-answer.yml', 'feature.yml']);
    expect(read('ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true });
  });

  test('names commands and files that exist', () => {
    const texts = [...forms.map((file) => `ISSUE_TEMPLATE/${file}`), 'pull_request_template.md'].map((file) =>
      readFileSync(join('.github', file), 'utf8'),
    );
    const named = texts.flatMap((text) => [...text.matchAll(/\b(?:docs\/[\w./-]+\.md|[A-Z]+\.md)/g)].map(([file]) => file));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
    const used = texts.flatMap((text) => [...text.matchAll(/npx ips-mock (record|compare)?([^`\n]*)`/g)]);
    expect(used.length).toBeGreaterThan(4);
    for (const [, command, words = ''] of used) {
      const help = execFileSync(process.execPath, [cli, ...(command === undefined ? [] : [command]), '--help'], { encoding: 'utf8' });
      for (const [flag] of words.matchAll(/--[\w-]+/g)) expect(help).toContain(flag);
    }
  });
});
