import { expect, test } from 'vitest';
import { exportFileName } from '../../src/jobs/export-zip.js';
import { hash } from '../../src/random/hash.js';
import { jobRow } from '../store/rows.js';

test('the zip of an export has the name that the first release gave it', () => {
  const planInput = { company: 'Outfitters', seed: 7, waitTime: 1000, itemTime: 2000, items: { min: 3, max: 5 } };
  const job = { id: 12, kind: 'exportJob', originalName: 'Export', ordinal: 3, state: 'Done', outcome: 'Completed', endedAt: 99 } as const;
  const stored = '{"key":"Outfitters\\n7|3|Export","waitTime":1000,"itemTime":2000,"items":{"min":3,"max":5}}';
  const mark = hash(`export|1|${stored}|99`).toString(16).padStart(8, '0');
  expect(exportFileName(jobRow({ ...job, planInput }))).toBe(`12-${mark}.zip`);
});
