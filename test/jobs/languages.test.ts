import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
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
  it.each(LANGUAGES)('have every message with every gap: %s', (language) => {
    expect(flaws(CATALOGUES[language])).toEqual([]);
    expect(Object.keys(CATALOGUES[language])).toEqual(Object.keys(CATALOGUES.en));
  });

  it('would be found out if one lacked a message or a gap', () => {
    const { begin: _begin, ...rest } = CATALOGUES.de;
    expect(flaws(rest)).toEqual(['no begin', 'other gaps in begin']);
    expect(flaws({ ...CATALOGUES.de, end: 'Ende' })).toEqual(['other gaps in end']);
    expect(flaws({ ...CATALOGUES.de, ende: 'Ende' })).toEqual(['unknown ende']);
  });

  it.each(FOREIGN)('are translated: %s', (language) => {
    const same = Object.entries(CATALOGUES.en).filter(([key, text]) => CATALOGUES[language][key as MessageKey] === text);
    // A client is a client in German, too.
    expect(same.map(([key]) => key)).toEqual(language === 'de' ? ['jobClient'] : []);
  });
});

describe('a locale', () => {
  it.each([
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

  it.each<[string, Parameters<typeof messageLanguage>, Language]>([
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

it.each<[Language, string, string, string]>([
  ['en', '999 bytes', '20 kB', '1.5 MB'],
  ['de', '999 Byte', '20 kB', '1,5 MB'],
  ['fr', '999 octets', '20 ko', '1,5 Mo'],
  ['ja', '999 バイト', '20 kB', '1.5 MB'],
])('a size is written as the language does: %s', (language, bytes, kilobytes, megabytes) => {
  const sizes = [999, 20_000, 1_500_000].map((size) => messageText(language, '{bytes}', { bytes: size }));
  // Editions of ICU differ in the case of kB.
  expect(sizes.map((size) => size.replace(/\s/g, ' ').toLowerCase())).toEqual([bytes, kilobytes, megabytes].map((size) => size.toLowerCase()));
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
      const type = messageText(language, 'jobType', { type: 'UrlUpload' });
      const done = messageText(language, 'progressDone', { done: 1, count: 1 });
      return texts.includes(type) && progressMessage === done;
    });
  }

  async function upload(locale: string): Promise<string> {
    const detail = `<uploadUrlsJob><urlArray><items><sourceUrl>http://x.test/a.wpd</sourceUrl><destPath>a.wpd</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>All</emailSetting></uploadUrlsJob>`;
    const params = `${OUTFITTERS}<jobName>Upload</jobName>${locale && `<locale>${locale}</locale>`}${detail}`;
    const { jobHandle } = await ask(mock.url, 'submitJob', params, { header: header('ja') });
    await mock.settle();
    return jobHandle;
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
