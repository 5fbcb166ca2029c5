import { createIpsMockClient } from '../../src/index.js';
import type { Exchange } from '../../src/recordings/exchange.js';
import { call, type RequestOptions } from '../conversation.js';

/** A call that a test makes: operation, children of its Param, options. */
export type Call = readonly [operation: string, params: string, options?: RequestOptions];

/** Makes calls one after the other. @returns them as the mock has recorded them */
export async function recordedCalls(url: string, calls: readonly Call[]): Promise<Exchange[]> {
  const { recordings } = createIpsMockClient(url);
  const { name } = await recordings.start();
  for (const [operation, params, options] of calls) await call(url, operation, params, options);
  const [, ...lines] = (await recordings.text(name)).trimEnd().split('\n');
  await recordings.remove(name);
  return lines.map((line): Exchange => JSON.parse(line));
}
