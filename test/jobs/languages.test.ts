import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { CATALOGUES, type Language, languageOf, messageLanguage } from '../../src/jobs/languages.js';
import { type MessageKey, messageText } from '../../src/jobs/messages.js';
import { ask } from '../conversation.js';

// The keys of CATALOGUES are the languages.
const LANGUAGES = Object.keys(CATALOGUES) as Language[];
const FOREIGN = LANGUAGES.filter((language) => language !== 'en');
const OUTFITTERS = '<companyHandle>c|47</companyHandle>';

/** The gaps of a text, in alphabetical order. */
const gapsOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** What a catalogue lacks, or has too much, beside the English one. */
function flaws(catalogue: Readonly<Record<string, string>>): string[] {
  const english: Readonly<Record<string, string>> = CATALOGUES.en;
  const missing = Object.keys(english).filter((key) => !catalogue[key]?.trim());
  const unknown = Object.keys(catalogue).filter((key) => !(key in english));
  const otherGaps = Object.keys(english).filter((key) => gapsOf(english[key] ?? '').join() !== gapsOf(catalogue[key] ?? '').join());
  return [...missing.map((key) => `no ${key}`), ...unknown.map((key) => `unknown ${key}`), ...otherGaps.map((key) => `other gaps in ${key}`)];
}

describe('the catalogues', () => {
  test.each(LANGUAGES)('have every message with every gap: %s', (language) => {
    expect(flaws(CATALOGUES[language])).toEqual([]);
    expect(Object.keys(CATALOGUES[language])).toEqual(Object.keys(CATALOGUES.en));
  });

  test('would be found out if one lacked a message or a gap', () => {
    const { begin: _begin, ...rest } = CATALOGUES.de;
    expect(flaws(rest)).toEqual(['no begin', 'other gaps in begin']);
    expect(flaws({ ...CATALOGUES.de, end: 'Ende' })).toEqual(['other gaps in end']);
    expect(flaws({ ...CATALOGUES.de, ende: 'Ende' })).toEqual(['unknown ende']);
  });

  test.each(FOREIGN)('are translated: %s', (language) => {
    const same = Object.entries(CATALOGUES.en).filter(([key, text]) => CATALOGUES[language][key as MessageKey] === text);
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

describe('a locale', () => {
  test.each([
    ['fr', 'fr'],
    ['fr-FR', 'fr'],
    ['fr_FR', 'fr'],
    ['FR-ca', 'fr'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh_TW', 'zh-CN'],
    [' ja ', 'ja'],
    ['en-GB', 'en'],
    ['xx', undefined],
    ['french', undefined],
    ['', undefined],
    ['-', undefined],
  ])('means a language: "%s"', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  test.each<[string, Parameters<typeof messageLanguage>, Language]>([
    ['the one that is named', [{ named: 'fr', accepted: ['de'] }, 'es', 'ja'], 'fr'],
    ['an unknown one that is named: the server’s', [{ named: 'xx', accepted: ['de'] }, 'es', 'ja'], 'ja'],
    ['the job’s', [{ named: undefined, accepted: ['de'] }, 'es', 'ja'], 'es'],
    ['the job’s unknown one: the server’s', [{ named: undefined, accepted: ['de'] }, 'xx', 'ja'], 'ja'],
    ['the first that is accepted and known', [{ named: undefined, accepted: ['xx', 'de-AT', 'fr'] }, null, 'ja'], 'de'],
    ['the server’s', [{ named: undefined, accepted: [] }, null, 'ja'], 'ja'],
  ])('is chosen: %s', (_what, choice, language) => {
    expect(messageLanguage(...choice)).toBe(language);
  });
});

test.each<[Language, string, string, string]>([
  ['en', '999 bytes', '20 kB', '1.5 MB'],
  ['de', '999 Byte', '20 kB', '1,5 MB'],
  ['fr', '999 octets', '20 ko', '1,5 Mo'],
  ['ja', '999 バイト', '20 kB', '1.5 MB'],
])('a size is written as the language does: %s', (language, bytes, kilobytes, megabytes) => {
  const sizes = [999, 20_000, 1_500_000].map((size) => messageText(language, '{bytes}', { bytes: size }));
  // Editions of ICU differ in the case of kB.
  expect(sizes.map((size) => size.replace(/\s/g, ' ').toLowerCase())).toEqual([bytes, kilobytes, megabytes].map((size) => size.toLowerCase()));
});

test('a text that is no key stands for itself, with gaps for what is not given', () => {
  for (const text of ['constructor', 'toString', 'Disk is full', '{constructor} of {n}']) expect(messageText('en', text)).toBe(text);
});

describe('over the wire', () => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', locale: 'es-MX' });
  });
  afterAll(() => mock.stop());

  const header = (locale: string): string =>
    `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password><locale>${locale}</locale></authHeader>`;

  /** Which language the messages are in that somebody gets about a job. */
  async function languageRead(jobHandle: string, options: Parameters<typeof ask>[3]): Promise<Language[]> {
    const params = `${OUTFITTERS}<jobHandle>${jobHandle}</jobHandle>`;
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', params, options);
    const { jobArray } = await ask(mock.url, 'getActiveJobs', params, options);
    const [{ progressMessage }] = jobArray.items;
    const texts: string[] = jobLogArray.items[0].detailArray.items.map(({ logMessage }: { logMessage: string }) => logMessage);
    return LANGUAGES.filter((language) => {
      const begin = messageText(language, 'beginUpload');
      const done = messageText(language, 'progressDone', { done: 1, count: 1 });
      return texts.includes(begin) && progressMessage === done;
    });
  }

  async function upload(locale: string): Promise<string> {
    const detail = `<uploadUrlsJob><urlArray><items><sourceUrl>http://x.test/a.wpd</sourceUrl><destPath>a.wpd</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>All</emailSetting></uploadUrlsJob>`;
    const params = `${OUTFITTERS}<jobName>Upload</jobName>${locale && `<locale>${locale}</locale>`}${detail}`;
    const { jobHandle } = await ask(mock.url, 'submitJob', params, { header: header('ja') });
    await mock.settle();
    // The handle of this very job: others may have its name.
    return mock.jobs.find(jobHandle)?.jobHandle ?? '';
  }

  test('messages are in the language of the request, else of the job, else of Accept-Language, else of the server', async () => {
    const [german, without] = [await upload('de-CH'), await upload('')];
    const silent = { httpHeaders: { 'Accept-Language': '*' } };
    expect(await languageRead(german, { ...silent, header: header('fr-CA') })).toEqual(['fr']);
    expect(await languageRead(german, { ...silent, header: header('xx') })).toEqual(['es']);
    expect(await languageRead(german, silent)).toEqual(['de']);
    expect(await languageRead(without, { httpHeaders: { 'Accept-Language': 'xx, pt;q=0.5, zh-CN;q=0.8' } })).toEqual(['zh-CN']);
    expect(await languageRead(without, silent)).toEqual(['es']);
  });

  test('what stands below a row is in the language of the row', async () => {
    const job = await upload('fr');
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${job}</jobHandle>`, {
      httpHeaders: { 'Accept-Language': '*' },
    });
    const row = jobLogArray.items[0].detailArray.items.find(({ auxArray }: { auxArray?: object }) => auxArray);
    // It is there already by now, and updated; its type is unknown all the same.
    expect(row.auxArray.items[0].logMessage).toBe(messageText('fr', 'unknownFileType', { extension: 'wpd' }));
    const asset = await ask(mock.url, 'getAssetJobLogs', `${OUTFITTERS}<assetHandle>${row.assetHandle}</assetHandle>`, { header: header('ja') });
    expect(asset.jobLogArray.items.at(-1).auxArray.items[0].logMessage).toBe(messageText('ja', 'unknownFileType', { extension: 'wpd' }));
  });

  test('mails are in the language of the job, else of the request that submitted it', async () => {
    const [german, without] = [await upload('de'), await upload('')];
    expect(mock.mails.list({ job: german })).toMatchObject([
      { language: 'de', subject: expect.stringMatching(/^Der Auftrag UrlUpload „Upload.*“ ist .*abgeschlossen$/) },
    ]);
    expect(mock.mails.list({ job: without })).toMatchObject([{ language: 'ja' }]);
  });
});

describe('the comparing of catalogues', () => {
  test('finds out a text that is empty, a gap too many, and a gap of another name', () => {
    expect(flaws({ ...CATALOGUES.fr, end: ' ' })).toEqual(['no end', 'other gaps in end']);
    expect(flaws({ ...CATALOGUES.fr, published: `${CATALOGUES.fr.published} {bytes}` })).toEqual(['other gaps in published']);
    expect(flaws({ ...CATALOGUES.fr, published: CATALOGUES.fr.published.replace('{asset}', '{aset}') })).toEqual(['other gaps in published']);
  });

  test.each(LANGUAGES)('has texts to compare that hold nothing but gaps and words: %s', (language) => {
    for (const [key, text] of Object.entries(CATALOGUES[language])) {
      expect(text, key).toBe(text.trim());
      expect(text.replace(/\{\w+\}/g, ''), `braces in ${key}`).not.toMatch(/[{}]/);
    }
  });
});

describe('more locales', () => {
  test.each([
    ['FR-fr', 'fr'],
    ['fr-CA', 'fr'],
    ['fr_CA.UTF-8', 'fr'],
    ['zh', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh-Hant-HK', 'zh-CN'],
    ['PT_br', 'pt-BR'],
    ['DE', 'de'],
    ['es-419', 'es'],
    ['ja_JP', 'ja'],
    ['en', 'en'],
    [' ', undefined],
    ['f', undefined],
    ['fra', undefined],
    ['frfr', undefined],
    ['x-fr', undefined],
    ['_fr', undefined],
    ['*', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['§$%&/()=', undefined],
    ['fr;q=1', undefined],
    ['日本語', undefined],
  ])('mean a language, or none: "%s"', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  test.each(LANGUAGES)('mean themselves where there are messages in them: %s', (language) => {
    for (const locale of [language, language.toLowerCase(), language.toUpperCase(), language.replace('-', '_')])
      expect(languageOf(locale)).toBe(language);
  });

  test.each<[string, Parameters<typeof messageLanguage>, Language]>([
    ['one that is named and shares a language', [{ named: 'fr-CA', accepted: [] }, null, 'ja'], 'fr'],
    ['a named one before all others', [{ named: 'en', accepted: ['de'] }, 'es', 'ja'], 'en'],
    ['an unknown one that is named: the server’s, without a job’s', [{ named: 'xx', accepted: ['de'] }, null, 'ja'], 'ja'],
    ['accepted ones that are all unknown: the server’s', [{ named: undefined, accepted: ['xx', 'yy-ZZ'] }, null, 'zh-CN'], 'zh-CN'],
    ['an unknown server’s: English', [{ named: undefined, accepted: [] }, null, 'xx'], 'en'],
    ['the job’s that shares a language', [{ named: undefined, accepted: [] }, 'pt-PT', 'ja'], 'pt-BR'],
  ])('are chosen: %s', (_what, choice, language) => {
    expect(messageLanguage(...choice)).toBe(language);
  });
});

describe('a size', () => {
  test.each<[Language, string, string, string]>([
    ['es', '999 bytes', '20 kB', '1,5 MB'],
    ['pt-BR', '999 bytes', '20 kB', '1,5 MB'],
    ['zh-CN', '999字节', '20 kB', '1.5 MB'],
  ])('is written as the language does: %s', (language, ...expected) => {
    const sizes = [999, 20_000, 1_500_000].map((size) => messageText(language, '{bytes}', { bytes: size }));
    // Editions of ICU differ in the case of kB, and in the spaces.
    const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase();
    expect(sizes.map(plain)).toEqual(expected.map(plain));
  });

  test.each(LANGUAGES)('is a number and a unit, whatever the size: %s', (language) => {
    const sizes = [0, 1, 999, 1000, 1499, 999_499, 1_000_000, 399_999_999].map((bytes) => messageText(language, '{bytes}', { bytes }));
    for (const size of sizes) expect(size).toMatch(/^\d[\d.,]*\s?[^\d\s]+$/u);
    expect(new Set(sizes.map((size) => size.replace(/[\d.,\s]/g, ''))).size).toBeGreaterThanOrEqual(3);
    expect(sizes.map((size) => Number.parseInt(size, 10))).toEqual([0, 1, 999, 1, 1, 999, 1, 400]);
  });

  test('is only written so where the gap is called bytes, and holds a number', () => {
    expect(messageText('de', '{bytes} {count}', { bytes: 'viele', count: 1_500_000 })).toBe('viele 1500000');
  });
});

describe('a message', () => {
  test('takes what stands in its gaps as it is, whatever that looks like', () => {
    const name = '{type} $& $1 {name} <b>';
    expect(messageText('en', 'begin', { type: 'T', name })).toBe(`T job "${name}" began.`);
  });

  test('keeps a gap that nothing is given for', () => {
    expect(messageText('en', 'begin', { type: 'T' })).toBe('T job "{name}" began.');
  });
});

/** A row of a log, as a client reads it. */
interface ReadRow {
  readonly logMessage: string;
  readonly logType: string;
  readonly assetName?: string;
  readonly assetHandle?: string;
  readonly auxArray?: { readonly items: readonly { readonly logMessage: string }[] };
}

describe('what callers read', () => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  });
  afterAll(() => mock.stop());

  /** Options of a request: whose locale its authHeader names, and what it accepts; `*` is what fetch sends by itself. */
  function reader(locale: string | undefined, acceptLanguage = '*'): NonNullable<Parameters<typeof ask>[3]> {
    const named = locale === undefined ? '' : `<locale>${locale}</locale>`;
    const header = `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password>${named}</authHeader>`;
    return { header, httpHeaders: { 'Accept-Language': acceptLanguage } };
  }

  /** Submits an upload of these files in a company of its own. @returns its handle and parameters that name it */
  async function upload(paths: readonly string[], { locale = '', company = 'c|47', of = mock, as = reader(undefined) } = {}) {
    const items = paths.map(
      (path) => `<items><sourceUrl>${path.startsWith('bad') ? 'nowhere' : 'http://x.test/x'}</sourceUrl><destPath>${path}</destPath></items>`,
    );
    const detail = `<uploadUrlsJob><urlArray>${items.join('')}</urlArray><overwrite>false</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>All</emailSetting></uploadUrlsJob>`;
    const params = `<companyHandle>${company}</companyHandle><jobName>Texts</jobName>${locale && `<locale>${locale}</locale>`}${detail}`;
    const { jobHandle }: { jobHandle: string } = await ask(of.url, 'submitJob', params, as);
    return { jobHandle, params: `<companyHandle>${company}</companyHandle><jobHandle>${jobHandle}</jobHandle>` };
  }

  /** The rows of a job's log. */
  async function rowsOf(params: string, options: Parameters<typeof ask>[3], of = mock): Promise<ReadRow[]> {
    const { jobLogArray } = await ask(of.url, 'getJobLogDetails', params, options);
    return jobLogArray.items[0].detailArray.items;
  }

  /** The languages in which a text could be this message. */
  function languagesOf(text: string | undefined, key: MessageKey, values: Parameters<typeof messageText>[2]): Language[] {
    return LANGUAGES.filter((language) => messageText(language, key, values) === text);
  }

  /** The language of the row that begins the log of an upload. */
  async function languageRead(params: string, options: Parameters<typeof ask>[3], of = mock): Promise<Language[]> {
    const rows = await rowsOf(params, options, of);
    return languagesOf(rows.find(({ logType }) => logType === 'BeginUploadUrls')?.logMessage, 'beginUpload', {});
  }

  test.each(LANGUAGES)('is every row of a log in the language of their authHeader: %s', async (language) => {
    const company = `c|${500 + LANGUAGES.indexOf(language)}`;
    const { jobHandle, params } = await upload(['coat.tif', 'notes.wpd', 'bad.tif', 'coat.png'], { company, locale: 'en' });
    await mock.settle();
    const rows = await rowsOf(params, reader(language));
    const { name = '' } = mock.jobs.find(jobHandle) ?? {};
    const text = (key: MessageKey, values = {}): string => messageText(language, key, { type: 'UrlUpload', name, ...values });
    const [coat, notes, bad, again] = rows.slice(5, 9);
    expect(rows.map(({ logMessage }) => logMessage)).toEqual([
      text('beginUpload'),
      'Texts',
      '',
      'UrlUpload',
      '4',
      text('uploaded', { path: `Company${company.slice(2)}/coat.tif` }),
      text('uploaded', { path: `Company${company.slice(2)}/notes.wpd` }),
      text('malformedUrl', { source: 'nowhere' }),
      text('duplicateSkipped', { asset: 'coat' }),
      text('endUpload', { success: 1, update: 0, duplicate: 1, warning: 1, error: 1 }),
    ]);
    for (const { logMessage } of rows) expect(logMessage).not.toMatch(/[{}]/);
    expect([coat, notes, bad, again].map((row) => row?.logType)).toEqual(['UploadSuccess', 'UploadWarning', 'UploadError', 'DuplicateSkipped']);
    expect(notes?.auxArray?.items.map(({ logMessage }) => logMessage)).toEqual([text('unknownFileType', { extension: 'wpd' })]);

    // The same of one asset.
    const ofAsset = await ask(
      mock.url,
      'getAssetJobLogs',
      `<companyHandle>${company}</companyHandle><assetHandle>${notes?.assetHandle}</assetHandle>`,
      reader(language),
    );
    expect(ofAsset.jobLogArray.items).toMatchObject([
      { logMessage: notes?.logMessage, auxArray: { items: [{ logMessage: text('unknownFileType', { extension: 'wpd' }) }] } },
    ]);
  });

  test.each(LANGUAGES)('is the progress of a job in every state, and of its videos: %s', async (language) => {
    const { jobHandle, params } = await upload(['a.mp4', 'b.mp4'], { company: `c|${600 + LANGUAGES.indexOf(language)}` });
    const read = async () => (await ask(mock.url, 'getActiveJobs', params, reader(language))).jobArray.items[0];
    const order = (operation: string) => ask(mock.url, operation, params);
    const text = (key: MessageKey, values = {}): string => messageText(language, key, { count: 2, ...values });
    expect((await read()).progressMessage).toBe(text('progressNew'));
    mock.clock.advance(500);
    expect((await read()).progressMessage).toBe(text('progressWaiting'));
    mock.clock.advance(1500);
    const running = await read();
    expect(running.progressMessage).toBe(text('progressOptimizing'));
    const task = running.taskProgressArray.items.at(-1);
    expect(task.progressMessage).toBe(text('taskProgress', { done: 1 }));
    expect(task.taskItemProgressArray.items.map(({ progressMessage }: { progressMessage: string }) => progressMessage)).toEqual([
      text('taskItemProcessed', { asset: 'a' }),
      text('taskItemProcessing', { asset: 'b' }),
    ]);
    await order('pauseJob');
    expect((await read()).progressMessage).toBe(text('progressPaused', { done: 1 }));
    await order('stopJob');
    expect((await read()).progressMessage).toBe(text('progressStopping', { done: 1 }));
    mock.clock.advance(500);
    expect((await read()).progressMessage).toBe(text('progressStopped', { done: 1 }));
    const { name = '' } = mock.jobs.find(jobHandle) ?? {};
    expect((await rowsOf(params, reader(language))).at(-1)?.logMessage).toBe(text('stopped', { type: 'UrlUpload', name, done: 1 }));
  });

  test('is one job in two languages, for two callers, as often as they ask', async () => {
    const { params } = await upload(['two.tif']);
    await mock.settle();
    const readers: [Language, NonNullable<Parameters<typeof ask>[3]>][] = [
      ['de', reader('de-AT')],
      ['ja', { ...reader(undefined, 'ja'), user: 'robin@example.com', header: reader('ja').header?.replace('admin@', 'robin@') ?? '' }],
    ];
    for (const [language, options] of [...readers, ...readers]) {
      expect(await languageRead(params, options)).toEqual([language]);
      const { jobArray } = await ask(mock.url, 'getActiveJobs', params, options);
      expect(languagesOf(jobArray.items[0].progressMessage, 'progressDone', { done: 1, count: 1 })).toEqual([language]);
    }
  });

  test.each<[string, Language]>([
    ['fr', 'fr'],
    ['fr-CA, en', 'fr'],
    ['xx, ja', 'ja'],
    ['xx, yy', 'en'],
    ['de;q=0.5, es;q=0.9', 'es'],
    ['de;q=0.5, *;q=0.9', 'de'],
    ['de;q=0, pt-PT;q=0.1', 'pt-BR'],
    ['en-GB;q=0.8, zh-TW', 'zh-CN'],
    ['*', 'en'],
    ['', 'en'],
  ])('is in the first language of Accept-Language that there is: "%s"', async (acceptLanguage, language) => {
    const { params } = await upload(['accept.tif']);
    await mock.settle();
    expect(await languageRead(params, reader(undefined, acceptLanguage))).toEqual([language]);
    const { jobArray } = await ask(mock.url, 'getActiveJobs', params, reader(undefined, acceptLanguage));
    expect(languagesOf(jobArray.items[0].progressMessage, 'progressDone', { done: 1, count: 1 })).toEqual([language]);
  });

  test.each<[string, string, string, Language]>([
    ['the authHeader’s', 'ja', 'es', 'ja'],
    ['the authHeader’s, by its language', 'pt-PT', 'es', 'pt-BR'],
    ['the server’s, where the authHeader’s is unknown', 'xx-YY', 'es', 'de'],
    ['the job’s, where the authHeader has none', '', 'es-MX', 'es'],
    ['the server’s, where the job’s is unknown', '', 'xx', 'de'],
    ['the server’s, where nobody says any', '', '', 'de'],
  ])('is in a language that is %s', async (_whose, named, jobLocale, language) => {
    const german = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', locale: 'de_CH' });
    try {
      const { params } = await upload(['server.tif'], { of: german, locale: jobLocale });
      await german.settle();
      expect(await languageRead(params, reader(named || undefined), german)).toEqual([language]);
      const { jobArray } = await ask(german.url, 'getActiveJobs', params, reader(named || undefined));
      expect(languagesOf(jobArray.items[0].progressMessage, 'progressDone', { done: 1, count: 1 })).toEqual([language]);
    } finally {
      await german.stop();
    }
  });

  test('is refused at the start where the server’s locale has no messages', async () => {
    await expect(startIpsMock({ port: 0, locale: 'xx' })).rejects.toThrow('--locale: there are no messages in "xx": expected one of en, de');
  });

  test('is the language of mails, too, where the first of Accept-Language is unknown', async () => {
    const { jobHandle, params } = await upload(['mail.tif'], { as: reader(undefined, 'xx, de;q=0.5') });
    await mock.settle();
    expect(await languageRead(params, reader(undefined, 'xx, de;q=0.5'))).toEqual(['de']);
    expect(mock.mails.list({ job: jobHandle }).map(({ language }) => language)).toEqual(['de']);
    expect(mock.jobs.find(jobHandle)?.log.map(({ message }) => message)).toContain(messageText('de', 'beginUpload'));
  });
});
