// The server is loaded when it is started.
exports.startIpsMock = async (options) => require('./server.cjs').startIpsMock(options);
Object.assign(exports, require('./required.cjs'));
