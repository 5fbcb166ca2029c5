/** `import` of the loader that has loaded this file. */
exports.importByNode = (specifier) => import(specifier);
