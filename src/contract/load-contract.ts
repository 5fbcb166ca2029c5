import { readFileSync } from 'node:fs';
import type { Contract } from './model.js';
import { packageFile, RUNS_FROM_SOURCE } from './package-file.js';
import { readWsdl } from './read-wsdl.js';

let loaded: Contract | undefined;

/**
 * The contract, read once per process.
 *
 * The build stores the result of `readWsdl` as JSON, which takes a thirtieth of the time to read.
 */
export function loadContract(): Contract {
  loaded ??= RUNS_FROM_SOURCE
    ? readWsdl(readFileSync(packageFile('wsdl/IpsApi.wsdl')))
    : // The build writes this file from a Contract; a test compares the two.
      (JSON.parse(readFileSync(packageFile('dist/contract.json'), 'utf8')) as Contract);
  return loaded;
}
