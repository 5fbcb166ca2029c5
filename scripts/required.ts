// The exports of `require('ips-mock')` that load synchronously. The server cannot be one of them: its wasm module needs a top-level await.
export { createIpsMockClient, MockError, VerificationError } from '../src/client.js';
export { SettingError } from '../src/settings.js';
export { StartError } from '../src/start-error.js';
