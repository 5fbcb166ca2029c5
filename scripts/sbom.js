// Says what the package is made of, as a CycloneDX document, from the lock file and what is built.
// Usage: npm run --silent sbom [-- FILE]   (to standard output, if no file is named)
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cycloneDx } from './cyclonedx.js';
import { passedOn } from './passed-on.js';
import { repositoryOf } from './repository.js';

const [file] = process.argv.slice(2).map((each) => resolve(each));
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = passedOn(readFileSync('package-lock.json', 'utf8'), readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8'));
const committed = execFileSync('git', ['show', '--no-patch', '--format=%cI', 'HEAD'], { encoding: 'utf8' }).trim();
const date = new Date(committed).toISOString().replace('.000', '');
const text = `${JSON.stringify(cycloneDx({ manifest, packages, date, repository: repositoryOf(manifest) }), undefined, 2)}\n`;
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
