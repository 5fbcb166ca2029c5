import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { DIRECTIVES, directivesOf } from '../../src/jobs/directives.js';
import { ask, call } from '../conversation.js';

describe('directives', () => {
  test.each([
    ['#mock outcome=fatal at=40% duration=2m', { outcome: 'fatal', at: 40, duration: 120_000 }],
    ['Nightly #mock outcome=never', { outcome: 'never' }],
    ['#mock items=3 count=2 waiting=PT10S', { items: 3, count: 2, waiting: 10_000 }],
    ['#mock message="two words" outcome=errors', { message: 'two words', outcome: 'errors' }],
    ['#mock message=', { message: '' }],
    ['#mock', {}],
    ['text\n#mock at=12.5\nmore text', { at: 12.5 }],
    ['#mock items=1 and #mock items=2', undefined],
    ['no directive', undefined],
    ['a#mock at=1', undefined],
    ['#mocking at=1', undefined],
  ])('are read from words: %s', (text, expected) => {
    if (text.includes(' and ')) expect(() => directivesOf(text)).toThrow('"and" is no directive');
    else expect(directivesOf(text)).toEqual(expected);
  });

  test.each([
    ['#mock colour=red', `"colour=red" is no directive: known are ${DIRECTIVES.join(', ')}`],
    ['#mock fatal', '"fatal" is no directive: known are outcome=success|warnings|errors|fatal|never, at=40%'],
    ['#mock outcome=dead', '"outcome=dead": it is no outcome: expected outcome=success|warnings|errors|fatal|never'],
    ['#mock at=140%', '"at=140%": it is no percentage from 0 to 100: expected at=40%'],
    ['#mock duration=long', '"duration=long": "long" is no duration'],
    ['#mock items=-1', '"items=-1": it is no whole number up to 100000'],
  ])('are refused with what is known: %s', (text, message) => {
    expect(() => directivesOf(text)).toThrow(message);
  });
});

describe('over the wire', () => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  });
  afterAll(() => mock.stop());

  const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
  const params = (name: string, description: string): string =>
    `<companyHandle>c|47</companyHandle><jobName>${name}</jobName><description>${description}</description>${PUBLISH}`;

  test('a client that can do nothing else decides what comes of its job, in the description or the name', async () => {
    const { jobHandle } = await ask(
      mock.url,
      'submitJob',
      params('Dies', 'for a test #mock outcome=fatal at=40% duration=2m items=5 message="no more"'),
    );
    await mock.settle();
    expect(mock.jobs.find(jobHandle)).toMatchObject({ outcome: 'Fatal', progress: 40, scriptedBy: 'directive', counts: { success: 2, total: 5 } });
    const named = await ask(mock.url, 'submitJob', params('Named #mock outcome=errors', ''));
    await mock.settle();
    expect(mock.jobs.find(named.jobHandle)).toMatchObject({ outcome: 'Completed', counts: { error: 1 } });
  });

  test('each run of a recurring job obeys them', async () => {
    const schedule = params('Runs', '#mock items=9').replace('<description>', '<execSchedule>0 0 * * * ?</execSchedule><description>');
    const { jobHandle } = await ask(mock.url, 'submitJob', schedule);
    mock.clock.advance('2h');
    await ask(mock.url, 'deleteJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
    await mock.settle();
    const runs = mock.jobs.list({ originalName: 'Runs' }).filter(({ state }) => state === 'Done');
    expect(runs.map(({ counts }) => counts.total)).toEqual([9, 9]);
  });

  test('unknown ones end in a fault that lists the known ones, through uploadPost as well', async () => {
    const { fault } = await call(mock.url, 'submitJob', params('Wrong', '#mock colour=red'));
    expect(fault).toEqual({
      name: 'ipsApiFault',
      code: 30001,
      reason: `description: #mock: "colour=red" is no directive: known are ${DIRECTIVES.join(', ')}`,
    });
    const upload =
      '<companyHandle>c|47</companyHandle><jobName>Wrong #mock x=1</jobName><uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
    expect((await call(mock.url, 'uploadPost', upload)).fault).toMatchObject({
      code: 30001,
      reason: expect.stringContaining('jobName: #mock: "x=1"'),
    });
    expect(mock.jobs.list({ name: 'Wrong*' })).toEqual([]);
  });

  test('are words like others where they are switched off', async () => {
    const off = await startIpsMock({ port: 0, clock: 'manual', directives: 'off' });
    try {
      const { jobHandle } = await ask(off.url, 'submitJob', params('Plain', '#mock colour=red outcome=fatal'));
      await off.settle();
      expect(off.jobs.find(jobHandle)).toMatchObject({ outcome: 'Completed', scriptedBy: null });
    } finally {
      await off.stop();
    }
  });
});
