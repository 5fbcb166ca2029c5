import { describe, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { answering, endpoint, onlyCall, publish } from './callback-endpoints.js';
import { DONE, databaseFile, failOnUnhandledRejections, resume, tries } from './callback-mock.js';

failOnUnhandledRejections();

describe('a mock on a file', () => {
  test('goes on with a call that was under way when it was stopped', async () => {
    const db = databaseFile();
    const hanging = { now: true };
    const { url, asked, arrived } = await endpoint((_request, response) => {
      if (!hanging.now) response.end();
    });
    const first = await serve({ db });
    await publish(first, url);
    first.clock.advance('50s');
    await arrived(1);
    await first.stop();
    hanging.now = false;

    const second = await resume(db);
    await arrived(2);
    await second.callbacks.settle();
    expect(second.callbacks.list()).toMatchObject([{ state: 'Delivered', attempts: [{ at: new Date(DONE), status: 200, error: null }] }]);
    expect(asked[1]?.path).toBe(asked[0]?.path);
    // By this the receiver can tell that it is the same call.
    expect(asked[0]?.headers['x-ips-mock-delivery']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(asked[1]?.headers['x-ips-mock-delivery']).toBe(asked[0]?.headers['x-ips-mock-delivery']);
    await second.stop();

    const third = await resume(db);
    await third.callbacks.settle();
    third.clock.advance('1d');
    await third.callbacks.settle();
    expect(third.callbacks.list()).toMatchObject([{ state: 'Delivered', attempts: [{ status: 200 }] }]);
    expect(asked).toHaveLength(2);
  });

  test('keeps the tries of a call, and when the next one is due', async () => {
    const db = databaseFile();
    const { url, asked } = await endpoint(answering(500, 500));
    const first = await serve({ db });
    await publish(first, url);
    first.clock.advance('55s');
    await first.callbacks.settle();
    await first.stop();

    const second = await resume(db);
    await second.callbacks.settle();
    expect(asked).toHaveLength(1);
    second.clock.advance('5s');
    await second.callbacks.settle();
    expect(asked).toHaveLength(2);
    await second.stop();

    const third = await resume(db);
    third.clock.advance('1m');
    await third.callbacks.settle();
    const [call] = third.callbacks.list();
    expect(call?.state).toBe('Delivered');
    expect(call && tries(call)).toEqual([
      [0, 500],
      [10, 500],
      [70, 200],
    ]);
  });

  test('makes the call of a job that was running when it was stopped', async () => {
    const db = databaseFile();
    const { url, asked } = await endpoint();
    const first = await serve({ db });
    const job = await publish(first, url);
    first.clock.advance('25s');
    await first.stop();
    const second = await resume(db);
    expect(await onlyCall(second, job)).toMatchObject({ state: 'Delivered', attempts: [{ at: new Date(DONE) }] });
    expect(asked).toHaveLength(1);
  });

  test('keeps to the hosts of the mock that makes the try', async () => {
    const db = databaseFile();
    const { url, asked } = await endpoint(answering(500));
    const first = await serve({ db, callbackHosts: '*' });
    await publish(first, url.replace('127.0.0.1', '0.0.0.0'));
    first.clock.advance('50s');
    await first.callbacks.settle();
    await first.stop();
    const second = await resume(db);
    second.clock.advance('1h');
    await second.callbacks.settle();
    expect(second.callbacks.list()).toMatchObject([{ state: 'Refused' }]);
    expect(asked).toHaveLength(1);
  });

  test('keeps the tries before one that was refused', async () => {
    const db = databaseFile();
    const { url } = await endpoint(answering(500));
    const first = await serve({ db, callbackHosts: '*' });
    await publish(first, url.replace('127.0.0.1', '0.0.0.0'));
    first.clock.advance('50s');
    await first.callbacks.settle();
    await first.stop();
    const second = await resume(db);
    second.clock.advance('1h');
    await second.callbacks.settle();
    const [call] = second.callbacks.list();
    expect(call && tries(call)).toEqual([
      [0, 500],
      [10, expect.stringContaining('--callback-hosts')],
    ]);
  });
});

test('a mock that cannot start calls nobody', async () => {
  const db = databaseFile();
  const { url, asked } = await endpoint();
  const first = await serve({ db });
  await publish(first, url);
  first.clock.advance('40s');
  await first.stop();
  const taken = new URL((await serve()).url).port;
  await expect(startIpsMock({ db, port: Number(taken), clock: 'manual' })).rejects.toThrow('is taken');
  expect(asked).toEqual([]);
});
