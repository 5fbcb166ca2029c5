// Checks, before anything is published, that a tag is that of the version in the current folder, and where it is published from.
// Usage: node scripts/check-release.js TAG OWNER/NAME
import { readFileSync } from 'node:fs';
import { repositoryOf } from './repository.js';

const [tag, path] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { version } = manifest;

const mistakes = [
  tag !== `v${version}` && `the tag is ${tag}, the version in package.json ${version}`,
  !new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm').test(readFileSync('CHANGELOG.md', 'utf8')) &&
    `CHANGELOG.md has no section ${version} with a date: npm run release writes it`,
  // npm takes a provenance only if the package names the repository that it comes from.
  repositoryOf(manifest) !== `https://github.com/${path}` && `"repository" in package.json has to be "github:${path}"`,
].filter(Boolean);

for (const mistake of mistakes) process.stderr.write(`release: ${mistake}\n`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
