import { expect, test } from 'vitest';
import { type IpsMock, MockError, StartError, startIpsMock, VerificationError } from '../../src/index.js';

/** The functions of a mock, by their paths. What gives nothing but an address, and what is for the end, works on. */
function functionsOf(mock: IpsMock): [string, (...args: unknown[]) => unknown][] {
  const of = (part: object, path: string): [string, (...args: unknown[]) => unknown][] =>
    Object.entries(part).flatMap(([name, each]): [string, (...args: unknown[]) => unknown][] => {
      if (typeof each === 'function') return [[`${path}${name}`, each]];
      return typeof each === 'object' && each !== null ? of(each, `${path}${name}.`) : [];
    });
  return of(mock, '').filter(([path]) => !['stop', 'ref', 'unref', 'wsdlUrl'].includes(path) && !path.startsWith('clock.inSlices'));
}

test('a mock that was stopped says so, whatever it is asked', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual' });
  const functions = functionsOf(mock);
  expect(functions.length).toBeGreaterThan(35);
  await mock.stop();
  for (const [path, call] of functions) {
    // At once or later: both reject here.
    const told = (async () => call())();
    await expect(told, path).rejects.toThrow(MockError);
    await expect(told, path).rejects.toMatchObject({ name: 'MockError', code: 'stopped', message: expect.stringContaining('was stopped') });
  }
  expect(() => mock.clock.now()).toThrow('was stopped');
  expect(mock.wsdlUrl()).toContain('2014-04-03');
  await mock.stop();
});

test('what is under way when a mock is stopped says so, too', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'real' });
  const job = await mock.jobs.create({ company: 'c|47', name: 'Slow' });
  const waits = [mock.jobs.waitFor(job.id, 'Done'), mock.settle()].map((wait) => expect(wait).rejects.toMatchObject({ code: 'stopped' }));
  await mock[Symbol.asyncDispose]();
  await Promise.all(waits);
});

test('errors have names and codes', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual' });
  const port = Number(new URL(mock.url).port);
  await expect(startIpsMock({ port })).rejects.toMatchObject({ name: 'StartError', code: 'port-taken' });
  await expect(startIpsMock({ port })).rejects.toThrow(StartError);
  await expect(startIpsMock({ port: 0, host: '192.0.2.1' })).rejects.toMatchObject({ code: 'address-unavailable' });
  await expect(startIpsMock({ port: 0, db: '/' })).rejects.toMatchObject({ name: 'StartError', code: 'database-unusable' });
  await expect(startIpsMock({ port: 0, fixtures: 'missing.json' })).rejects.toMatchObject({ name: 'StartError', code: 'fixtures-invalid' });
  await expect(startIpsMock({ port: 0, httpsPort: 0, tlsCert: 'a', tlsKey: 'b' })).rejects.toMatchObject({ code: 'certificate-unusable' });
  await expect(startIpsMock({ port: -1 })).rejects.toMatchObject({ name: 'SettingError', code: 'invalid-setting' });
  // @ts-expect-error the compiler refuses it as well
  await expect(startIpsMock({ clok: 'manual' })).rejects.toMatchObject({
    code: 'unknown-setting',
    message: expect.stringContaining('did you mean clock?'),
  });

  await expect(mock.jobs.inspect(12345)).rejects.toMatchObject({ name: 'MockError', code: 'not-found', status: 404 });
  expect(() => mock.jobs.find('no handle')).toThrow(MockError);
  // @ts-expect-error the compiler refuses it as well
  expect(() => mock.clock.advance('soon')).toThrow(expect.objectContaining({ code: 'invalid-input', status: 400 }));
  expect(() => mock.clock.advanceTo('2020-01-01T00:00:00Z')).toThrow(expect.objectContaining({ code: 'refused', status: 409 }));
  await expect(mock.companies.create({ name: '' })).rejects.toMatchObject({ code: 'invalid-input', errors: [{ field: 'name' }] });
  const verified = mock.requests.verify({ operation: 'submitJob', exactly: 2 });
  await expect(verified).rejects.toThrow(VerificationError);
  await expect(verified).rejects.toMatchObject({ name: 'VerificationError', code: 'not-verified', count: 0, nearest: [] });
  await mock.stop();
});
