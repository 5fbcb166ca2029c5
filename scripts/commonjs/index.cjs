// The server is loaded when it is started: its XML parser has to be there before.
exports.startIpsMock = async (options) => {
  await require('./libxml2-wasm.cjs').loadLibxml2();
  return require('./server.cjs').startIpsMock(options);
};
Object.assign(exports, require('./required.cjs'));
