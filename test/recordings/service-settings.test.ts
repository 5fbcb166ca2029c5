import { expect, test } from 'vitest';
import type { Exchange } from '../../src/recordings/exchange.js';
import { serviceSettings } from '../../src/recordings/service-settings.js';
import { exchangeOf } from './exchange-of.js';
import { recordingFile } from './recording-file.js';

/** A call whose answer holds moments. */
function callAt(moments: readonly string[], more: Partial<Exchange> = {}): Exchange {
  const body = moments.map((moment) => `<x:created>${moment}</x:created>`).join('');
  return exchangeOf({ operation: 'getAssets', caller: 'me@example.com', answer: { status: 200, headers: {}, body }, ...more });
}

/** The offset of a time zone in a winter and in a summer. */
function offsetsOf(timeZone: string | undefined): string[] {
  return ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map(
    (at) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(new Date(at)).split(', ')[1] ?? '',
  );
}

test.each([
  [
    ['2026-01-15T12:00:00.000Z', '2026-07-15T12:00:00.000Z'],
    ['GMT+00:00', 'GMT+00:00'],
  ],
  [
    ['2026-01-15T12:00:00.000-06:00', '2026-07-15T12:00:00.000-05:00'],
    ['GMT-06:00', 'GMT-05:00'],
  ],
  [
    ['2026-01-15T12:00:00.000+00:00', '2026-07-15T12:00:00.000+01:00'],
    ['GMT+00:00', 'GMT+01:00'],
  ],
  [
    ['2026-01-15T12:00:00.000+05:30', '2026-07-15T12:00:00.000+05:30'],
    ['GMT+05:30', 'GMT+05:30'],
  ],
])('%j are moments of a time zone with these offsets', async (moments, offsets) => {
  const { timeZone } = await serviceSettings(recordingFile([callAt(moments)]));
  expect(offsetsOf(typeof timeZone === 'string' ? timeZone : undefined)).toEqual(offsets);
});

test('what no answer shows is left to the settings', async () => {
  expect(await serviceSettings(recordingFile([]))).toEqual({ auth: 'strict' });
  expect(await serviceSettings(recordingFile([callAt(['2026-01-15T12:00:00.000+03:17'])]))).toEqual({ auth: 'strict' });
});

test('the first server that is named is the one; users whom only tokens name are let in', async () => {
  const named = (name: string, more: Partial<Exchange> = {}): Exchange =>
    callAt([], { answer: { status: 200, headers: {}, body: `<serverName>${name}</serverName>` }, ...more });
  expect(await serviceSettings(recordingFile([named('one'), named('two')]))).toEqual({ auth: 'strict', serverName: 'one' });
  expect(await serviceSettings(recordingFile([named('one', { caller: null })]))).toEqual({ serverName: 'one' });
  // Whom the service refused as well, it does not know.
  const fault = { name: 'authenticationFault', code: 10000, reason: 'No credentials' };
  expect(await serviceSettings(recordingFile([named('one', { caller: null, fault })]))).toEqual({ auth: 'strict', serverName: 'one' });
});
