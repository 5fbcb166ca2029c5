#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { enableCompileCache } from './compile-cache.js';

// A later V8 reports flags that it no longer has on stderr, and ignores them.
const ENGINE_FLAGS = [
  // The heap grows by a third at a time, and the space for new objects stays small: 83 MB after the load, against 138 MB without. With
  // --optimize-for-size, which collects more often still, it was as much, and a call took a quarter more.
  '--heap-growing-percent=30',
  '--semi-space-growth-factor=1',
  // V8 (in Node.js 20, 22 and 24) keeps recompiling the constructors of libxml2-wasm's nodes, which makes walking the elements of a request
  // take three times as long.
  '--no-omit-default-ctors',
];
// These can be set at run time, since V8 compiles a constructor on its first call.
for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);

// Before anything else is compiled, and after the flags: code that was compiled with others does not count.
enableCompileCache();
await import('./cli.js');
