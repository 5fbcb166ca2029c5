import { expect, test } from 'vitest';
import { refusalToLoad, remedyForAddon } from '../../src/store/native-addon.js';

test.each([
  ['9', false, undefined],
  ['10', false, undefined],
  ['9', true, expect.stringMatching(/^better-sqlite3 13 needs Node\.js 22\.14 or newer: .* npm install better-sqlite3@12$/)],
  ['10', true, undefined],
  ['11', true, undefined],
])('with Node-API %s an addon that is built on it (%s) is not loaded where it would end the process', (nodeApi, usesNodeApi, expected) => {
  expect(refusalToLoad(nodeApi, usesNodeApi)).toEqual(expected);
});

test('this Node.js can load the addon that npm has installed for it', () => {
  expect(refusalToLoad()).toBeUndefined();
});

const failure = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

test.each([
  ['was never compiled', failure('Could not locate the bindings file. Tried:'), false, 'npm rebuild better-sqlite3'],
  ['was compiled for another Node.js', failure('was compiled against a different Node.js version', 'ERR_DLOPEN_FAILED'), false, 'npm rebuild'],
  ['is not there for this system', failure("Cannot find module 'better_sqlite3.node'", 'MODULE_NOT_FOUND'), true, 'npm run build-release'],
  ['needs a newer system', failure("version `GLIBC_2.38' not found", 'ERR_DLOPEN_FAILED'), true, 'npm run build-release'],
])('there is a remedy for an addon that %s', (_what, error, usesNodeApi, expected) => {
  expect(remedyForAddon(error, usesNodeApi)).toContain(expected);
});

test('there is none for an error of SQLite, or what is no error', () => {
  expect(remedyForAddon(failure('file is not a database', 'SQLITE_NOTADB'))).toBeUndefined();
  expect(remedyForAddon('Could not locate the bindings file')).toBeUndefined();
});
