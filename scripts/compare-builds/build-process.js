// The process of one build: starts mocks of it and calls their functions, as replay.js says.
import { Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ kind: 'start', settings: object } | { kind: 'stop' } | { kind: 'moveTo', moment: number }
 *   | { kind: 'call', call: string, args: unknown[] }} Order
 *
 * @typedef {object} CallResult
 * @property {number | 'ok' | 'error'} status that of a refusal where it has one
 * @property {unknown} [value] of `state.export`
 */

// Completion URLs lead to servers of tests that are gone, and their ports may be another's by now.
Socket.prototype.connect = function () {
  process.nextTick(() => this.destroy(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })));
  return this;
};

const { startIpsMock } = await import(pathToFileURL(join(process.argv[2] ?? '', 'dist/index.js')).href);
/** @type {any} what it offers differs from build to build */
let mock;

process.on('message', async (/** @type {Order & { id: number }} */ order) => {
  try {
    process.send?.({ id: order.id, result: await carriedOut(order) });
  } catch (error) {
    process.send?.({ id: order.id, error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0 });

/** @param {Order} order @returns {Promise<unknown>} */
async function carriedOut(order) {
  switch (order.kind) {
    case 'start': {
      mock = await startIpsMock(order.settings);
      const { url, httpsUrl = url, adminUrl } = mock;
      return { http: url, https: httpsUrl, admin: adminUrl };
    }
    case 'stop':
      return mock.stop();
    case 'moveTo':
      if (order.moment > mock.clock.now().getTime()) mock.clock.advanceTo(new Date(order.moment));
      return;
    case 'call':
      return called(order.call, order.args);
  }
}

/** @param {string} call @param {unknown[]} args @returns {Promise<CallResult>} */
async function called(call, args) {
  const names = call.split('.');
  const name = names.pop() ?? '';
  const part = names.reduce((object, each) => object?.[each], mock);
  if (typeof part?.[name] !== 'function') throw new Error(`mock.${call} is no function`);
  try {
    const value = await part[name](...args.map(decoded));
    return call === 'state.export' ? { status: 'ok', value } : { status: 'ok' };
  } catch (error) {
    const status = /** @type {{ status?: unknown }} */ (error).status;
    return { status: typeof status === 'number' ? status : 'error' };
  }
}

/** @param {any} value @returns {any} */
function decoded(value) {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.$date === 'string') return new Date(value.$date);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, decoded(each)]));
}
