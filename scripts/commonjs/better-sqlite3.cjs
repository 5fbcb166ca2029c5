// Its addon is set up once per process, by the copy of its code that comes first.
module.exports = require('./node-loader.cjs').requireByNode('better-sqlite3');
