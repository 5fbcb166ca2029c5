/**
 * @typedef {object} PassedOn a package that whoever installs the mock gets
 * @property {string} name
 * @property {string} version
 * @property {string | undefined} license an SPDX expression
 * @property {string | undefined} integrity a hash of its tarball, as lock files have it
 * @property {string} place where the lock file has it, such as `node_modules/bl/node_modules/buffer`
 * @property {readonly string[]} needs the names of the packages that it needs
 * @property {boolean} isInstalled whether npm installs it beside the mock; otherwise its code is in the mock's bundle
 */

/**
 * The packages that come with the mock: those that npm installs beside it, in the versions of the lock file, and those in the bundle.
 *
 * @param {string} lock the text of package-lock.json
 * @param {string} licences the text of dist/THIRD-PARTY-LICENSES.txt, whose first lines name what is in the bundle
 * @returns {PassedOn[]}
 */
export function passedOn(lock, licences) {
  const bundled = new Set(licences.split(`\n${'-'.repeat(80)}\n\n`).map((text) => text.split('\n', 1)[0]));
  return Object.entries(JSON.parse(lock).packages)
    .filter(([place]) => place !== '')
    .map(([place, { version, license, integrity, dev, dependencies, optionalDependencies }]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version,
      license,
      integrity,
      place,
      needs: Object.keys({ ...dependencies, ...optionalDependencies }),
      isInstalled: !dev,
    }))
    .filter(({ name, version, isInstalled }) => isInstalled || bundled.has(`${name} ${version}`));
}
