import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { compared } from '../comparison/compare.js';
import { programsDay } from './conversation.js';
import { startStandIn } from './stand-in.js';
import { writeFileSync } from 'node:fs';
import { derivedFixtures } from '../../src/recordings/fixtures-from.js';

test('scratch', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-scratch-'));
  const file = join(folder, 'day.jsonl');
  const MORNING = Date.parse('2026-11-27T13:04:05.678Z');
  const service = await startStandIn({ start: MORNING });
  const mock = await startIpsMock({ port: 0, clock: `manual@${new Date(MORNING).toISOString()}`, fixtures: 'none', auth: 'strict', forward: service.url, record: file });
  await programsDay({ url: mock.url, wait: (ms) => { service.advance(ms); mock.clock.advance(ms); } });
  await mock.stop();
  await service.stop();
  const contract = await compared(file, undefined, { contract: true });
  writeFileSync('/tmp/h-second/contract.json', JSON.stringify(contract.report, null, 1));
  writeFileSync('/tmp/h-second/derived.json', JSON.stringify(await derivedFixtures(file, 'begin'), null, 1));
  writeFileSync('/tmp/h-second/derived-end.json', JSON.stringify(await derivedFixtures(file, 'end'), null, 1));
  const { report } = await compared(file, undefined, {}, { timeZone: 'Etc/GMT+5', serverName: 'ips_prod_7', auth: 'strict' } as never);
  writeFileSync('/tmp/h-second/report.json', JSON.stringify(report, null, 1));
  writeFileSync('/tmp/h-second/day.jsonl', (await import('node:fs')).readFileSync(file));
}, 60000);
