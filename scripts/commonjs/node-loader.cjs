// The loader of Node.js itself. A test runner may have its own in its place: Jest's loads no ES modules, and everything anew for each test file.
// What is an ES module or has a native addon is loaded by this one, into the process's own context, once per process.
const { runInThisContext } = require('node:vm');

const process = runInThisContext('process');
const { createRequire } = process.getBuiltinModule('node:module');

exports.createRequire = createRequire;
exports.requireByNode = createRequire(__filename);

/** Not that of the test, which may be faked. */
exports.nextTick = process.nextTick;
