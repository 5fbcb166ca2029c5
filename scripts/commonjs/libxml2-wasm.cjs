const { requireByNode } = require('./node-loader.cjs');

/** Fills the exports. The package has a top-level await, so it cannot be required: what uses it is loaded afterwards. */
exports.loadLibxml2 = async () => {
  Object.assign(exports, await requireByNode('./import-by-node.cjs').importByNode('libxml2-wasm'));
};
