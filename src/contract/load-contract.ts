import { readFileSync } from 'node:fs';
import type { Contract } from './model.js';
import { packageFile, RUNS_FROM_SOURCE } from './package-file.js';
import { readWsdl } from './read-wsdl.js';

let loaded: Contract | undefined;

/**
 * The contract, read once a process.
 *
 * A build keeps what `readWsdl` made of `wsdl/IpsApi.wsdl` as JSON, which is read in a thirtieth of the time.
 */
export function loadContract(): Contract {
  loaded ??= RUNS_FROM_SOURCE
    ? readWsdl(readFileSync(packageFile('wsdl/IpsApi.wsdl')))
    : // The build wrote this file from a Contract; a test compares the two.
      (JSON.parse(readFileSync(packageFile('dist/contract.json'), 'utf8')) as Contract);
  return loaded;
}
