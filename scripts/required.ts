// What `require('ips-mock')` gives at once. The server cannot be among it: its wasm module is awaited while it loads.
export { createIpsMockClient, MockError } from '../src/client.js';
export { SettingError } from '../src/settings.js';
