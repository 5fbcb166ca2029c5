import { expect, test } from 'vitest';
import { serve } from '../admin/serve.js';
import { answering, endpoint, publish } from './callback-endpoints.js';
import { failOnUnhandledRejections } from './callback-mock.js';

failOnUnhandledRejections();

test('the id of a completion call is the same in all its tries, and no other call has it, whatever mock makes it', async () => {
  const { url, asked } = await endpoint(answering(500, 500));
  const ids = (): unknown[] => asked.splice(0).map(({ headers }) => headers['x-ips-mock-delivery']);
  const seen = new Set<unknown>();
  const one = await serve();
  const other = await serve();
  /** Lets a publish of one job call the URL, with all tries of the call. */
  const called = async (mock: typeof one): Promise<unknown[]> => {
    await publish(mock, url);
    for (const duration of ['55s', '10s', '60s'] as const) {
      mock.clock.advance(duration);
      await mock.callbacks.settle();
    }
    return ids();
  };
  try {
    const tries = await called(one);
    expect(tries).toHaveLength(3);
    expect(new Set(tries).size).toBe(1);
    seen.add(tries[0]);
    for (const id of await called(one)) seen.add(id);
    // Of another database, or after a reset, the same job calls at the same moment.
    for (const id of await called(other)) seen.add(id);
    await one.reset({ to: 'empty' });
    await one.reset();
    const state = await other.state.export();
    for (let n = 0; n < 2; n++) {
      await one.state.import(state);
      for (const id of await called(one)) seen.add(id);
    }
    expect(seen.size).toBe(5);
    expect(seen).not.toContain(undefined);
  } finally {
    await one.stop();
    await other.stop();
  }
});
