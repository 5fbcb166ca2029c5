import { createHash } from 'node:crypto';

/**
 * What the package is made of, as a CycloneDX 1.5 document (https://cyclonedx.org/docs/1.5/json/). The same package gives the same
 * document: its serial number is made of its content.
 *
 * @param {object} input
 * @param {{ name: string, version: string, description: string, license: string, dependencies?: object, devDependencies?: object }} input.manifest package.json
 * @param {readonly import('./passed-on.js').PassedOn[]} input.packages what comes with it
 * @param {string} input.date when its commit was made, such as `2027-01-31T07:00:00Z`
 * @param {string | undefined} input.repository its address, if it is known
 */
export function cycloneDx({ manifest, packages, date, repository }) {
  const root = purlOf(manifest);
  const components = new Map(packages.map((each) => [purlOf(each), componentOf(each)]));
  const needs = new Map([...components.keys()].map((ref) => [ref, new Set()]));
  for (const each of packages) for (const needed of neededBy(each, packages)) needs.get(purlOf(each))?.add(purlOf(needed));
  // Beside what the mock names: what nobody else needs. The package that needs it may have left no code in the bundle.
  const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).map((name) => `node_modules/${name}`);
  const byOthers = new Set([...needs.values()].flatMap((refs) => [...refs]));
  const direct = packages.filter((each) => named.includes(each.place) || !byOthers.has(purlOf(each)));
  needs.set(root, new Set(direct.map(purlOf)));

  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: date,
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: licencesOf(manifest.license),
        purl: root,
        ...(repository === undefined ? {} : { externalReferences: [{ type: 'vcs', url: repository }] }),
      },
    },
    components: [...components].sort(byRef).map(([, component]) => component),
    dependencies: [...needs].sort(byRef).map(([ref, refs]) => ({ ref, dependsOn: [...refs].sort() })),
  };
  return { ...document, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(document))}` };
}

/** @param {import('./passed-on.js').PassedOn} input */
function componentOf({ name, version, license, integrity, isInstalled }) {
  const [, group, bare = name] = /^(@[^/]+)\/(.*)$/.exec(name) ?? [];
  const ref = purlOf({ name, version });
  return {
    type: 'library',
    'bom-ref': ref,
    ...(group === undefined ? {} : { group }),
    name: bare,
    version,
    scope: 'required',
    ...(license === undefined ? {} : { licenses: licencesOf(license) }),
    ...(integrity === undefined ? {} : { hashes: hashesOf(integrity) }),
    purl: ref,
    // A name of CycloneDX's own register: whether the code is in the tarball of the mock.
    properties: [{ name: 'cdx:npm:package:bundled', value: String(!isInstalled) }],
  };
}

/** The packages that Node.js finds for one of them: the nearest, from its own folder upwards. */
function neededBy({ place, needs }, packages) {
  const parents = place.split('/node_modules/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'));
  const places = (name) => [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
  return needs.flatMap(
    (name) =>
      places(name)
        .map((each) => packages.find((other) => other.place === each))
        .find((found) => found !== undefined) ?? [],
  );
}

/** @see https://github.com/package-url/purl-spec */
function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licencesOf(license) {
  return [/[ (]/.test(license) ? { expression: license } : { license: { id: license } }];
}

function hashesOf(integrity) {
  return integrity.split(' ').map((each) => {
    const [, algorithm, digest] = /^sha(\d+)-(.*)$/.exec(each) ?? [];
    return { alg: `SHA-${algorithm}`, content: Buffer.from(digest ?? '', 'base64').toString('hex') };
  });
}

/** A UUID of version 8, whose bits are anybody's own. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

function byRef([a], [b]) {
  return a < b ? -1 : 1;
}
