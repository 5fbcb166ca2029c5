#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { enableCompileCache } from './compile-cache.js';

// A later V8 reports flags that it no longer has on stderr, and ignores them.
const ENGINE_FLAGS = [
  // The heap grows by a third at a time: 112 MB after polls with different bytes, against 138 MB without.
  '--heap-growing-percent=30',
  // V8 (in Node.js 20, 22 and 24) keeps recompiling the constructors of libxml2-wasm's nodes, which makes walking the elements of a request
  // take three times as long.
  '--no-omit-default-ctors',
];
// These can be set at run time, since V8 compiles a constructor on its first call.
for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);

// Before anything else is compiled, and after the flags: code that was compiled with others does not count.
enableCompileCache();
await import('./cli.js');
