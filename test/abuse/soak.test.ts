import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { plot } from '../../abuse/plot.js';
import { runSoak } from '../../abuse/run-soak.js';
import { pointsOf, SERIES, trendOf } from '../../abuse/series.js';
import { buildProgram } from '../built-program.js';

test('a busy day goes without a mistake, and is sampled', { timeout: 60_000 }, async () => {
  const { cli } = await buildProgram();
  const mocks = await runSoak({ cli, seconds: 3, warmUp: 0, perSecond: 40, seed: 14, print: () => {} });
  expect(mocks.map(({ name, wrong }) => ({ name, wrong }))).toEqual([
    { name: 'memory', wrong: [] },
    { name: 'file', wrong: [] },
  ]);
  for (const { sent, samples } of mocks) {
    expect(sent).toBeGreaterThan(0);
    expect(samples.length).toBeGreaterThan(1);
  }
  const document = XmlDocument.fromString(plot(mocks, 'A soak'));
  // The mock in memory has no file.
  expect(document.root.find('//*[local-name()="polyline"]')).toHaveLength(SERIES.length * 2 - 1);
  document.dispose();
});

test('a trend compares the first quarter with the last one', () => {
  const [resident] = SERIES;
  if (!resident) throw new Error('there are no series');
  const samples = Array.from({ length: 8 }, (_, n) => ({ at: n * 10, rss: 100e6 + n * 1e6 }));
  expect(trendOf(pointsOf(resident, samples))).toEqual({ first: 101, last: 107, perHour: expect.closeTo(360) });
  expect(trendOf([])).toBeUndefined();
});
