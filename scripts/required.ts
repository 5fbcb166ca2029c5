// The exports of `require('ips-mock')` that load synchronously. The server is loaded at the first start: scripts/commonjs/index.cjs.
export { createIpsMockClient, MockError, VerificationError } from '../src/client.js';
export { SettingError } from '../src/settings.js';
export { StartError } from '../src/start-error.js';
