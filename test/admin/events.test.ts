import { describe, expect, test } from 'vitest';
import { event as eventSchema } from '../../src/admin/answer-schemas.js';
import { ask } from '../conversation.js';
import { type EventReader, readEvents } from './event-reader.js';
import { serve, submit } from './serve.js';

/** Each event must be as the API's description says. */
function expectDescribed(reader: EventReader): void {
  for (const each of reader.events) expect(eventSchema.safeParse(each).error, JSON.stringify(each)).toBeUndefined();
}

const ofJob = (name: string, state: string) => (data: { job: { originalName: string; state: string } }) =>
  data.job.originalName === name && data.job.state === state;

describe('a client that reads events', () => {
  test('is told of the clock first, then of each transition of jobs, of calls and of the clock', async () => {
    const mock = await serve();
    const reader = await readEvents(mock.url);
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reader.response.headers.get('cache-control')).toBe('no-store');
    expect(await reader.read()).toMatchObject({
      event: 'ready',
      data: { resumed: false, clock: { mode: 'manual', now: '2027-01-31T08:00:00.000Z' } },
    });
    await submit(mock, 'Spring');
    expect(await reader.next('job')).toMatchObject({ data: { from: null, at: '2027-01-31T08:00:00.000Z', job: { id: 1, company: 'Company1' } } });
    const called = await reader.next('call');
    expect(called.data).toMatchObject({ operation: 'submitJob', outcome: 'ok', status: 200, transport: 'soap' });
    expect(called.data).not.toHaveProperty('params');
    expect((await mock.requests.list()).map(({ id }) => id)).toContain(called.data.id);
    mock.clock.advance('1h');
    expect((await reader.next('job', ofJob('Spring', 'Running'))).data).toMatchObject({ at: '2027-01-31T08:00:10.000Z' });
    expect((await reader.next('job', ofJob('Spring', 'Done'))).data).toMatchObject({
      at: '2027-01-31T08:00:50.000Z',
      job: { progress: 100, outcome: 'Completed', counts: { total: 4 } },
    });
    expect((await reader.next('clock')).data).toMatchObject({ now: '2027-01-31T09:00:00.000Z' });
    await mock.jobs.remove(1);
    expect((await reader.next('jobRemoved')).data).toMatchObject({ id: 1 });
    expectDescribed(reader);
  });

  test('is told what was created on first use, and of completion calls', async () => {
    const mock = await serve();
    const reader = await readEvents(mock.url);
    await ask(mock.url, 'getActiveJobs', '<companyHandle>7</companyHandle>');
    expect((await reader.next('created', ({ what }) => what === 'company')).data).toMatchObject({ name: 'Company7', operation: 'getActiveJobs' });
    expectDescribed(reader);
  });
});
