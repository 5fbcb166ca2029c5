import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadXmlParser } from '../../src/contract/load-xml-parser.js';
import type { Exchange } from '../../src/recordings/exchange.js';
import { compared, temporaryFolder, withLines } from './compare.js';
import { answerOf, exchangeOf, faultOf, HEADER } from './exchange-of.js';

let folder: string;
beforeAll(async () => {
  await loadXmlParser();
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Compares two recordings of exchanges. @returns kinds and paths of the differences, and names of the known ones */
async function differences(recorded: readonly Exchange[], other: readonly Exchange[]): Promise<{ found: string[]; known: string[] }> {
  const { report } = await compared(withLines(folder, [HEADER, ...recorded]), withLines(folder, [HEADER, ...other]));
  return { found: report.differences.map(({ kind, path }) => `${kind} ${path}`), known: report.known.map(({ name }) => name) };
}

const asset = (n: number, more = ''): string =>
  `<items><assetHandle>a|${n}</assetHandle><type>Image</type><name>asset_${n}</name><folder>Outfitters/</folder><created>2027-01-01T08:00:00.123-05:00</created><lastModified>2027-01-01T08:00:00.123-05:00</lastModified>${more}</items>`;
const FOUND = `<totalRows>3</totalRows><assetArray>${asset(1)}${asset(2)}${asset(3)}</assetArray>`;
const PATH = 'searchAssetsReturn/assetArray/items';

describe('what is planted in an answer is found, and nothing else', () => {
  const plant = (edit: (content: string) => string): Promise<{ found: string[]; known: string[] }> =>
    differences(
      [exchangeOf(1, 'searchAssets', answerOf('searchAssetsReturn', FOUND))],
      [exchangeOf(1, 'searchAssets', answerOf('searchAssetsReturn', edit(FOUND)))],
    );

  test.each<[string, (content: string) => string, string[], string[]]>([
    ['nothing', (content) => content, [], []],
    ['a missing field', (content) => content.replace('<folder>Outfitters/</folder>', ''), [`missing ${PATH}/folder`], []],
    ['an extra field', (content) => content.replace('<type>', '<newField>1</newField><type>'), [`extra ${PATH}/newField`], []],
    [
      'another order of fields',
      (content) => content.replace('<type>Image</type><name>asset_2</name>', '<name>asset_2</name><type>Image</type>'),
      [`order ${PATH}`],
      [],
    ],
    ['an item less', (content) => content.replace(asset(2), ''), [`items ${PATH}`], []],
    ['an item less, the first', (content) => content.replace(asset(1), ''), [`items ${PATH}`], []],
    ['an item more', (content) => content.replace(asset(2), asset(2) + asset(4)), [`items ${PATH}`], []],
    ['another order of items', (content) => content.replace(asset(1) + asset(2), asset(2) + asset(1)), [`order ${PATH}`], []],
    ['no list', (content) => content.replace(/<assetArray>.*/, '<assetArray/>'), [`missing ${PATH}`], []],
    ['another value', (content) => content.replace('<type>Image', '<type>Video'), [`value ${PATH}/type`], []],
    ['another number', (content) => content.replace('<totalRows>3', '<totalRows>4'), ['value searchAssetsReturn/totalRows'], []],
    ['another name', (content) => content.replace('asset_2', 'asset_two'), [`value ${PATH}/name`], []],
    ['a number in another form', (content) => content.replace('<totalRows>3', '<totalRows>3.0'), ['format searchAssetsReturn/totalRows'], []],
    ['another moment', (content) => content.replace('08:00:00.123', '09:10:11.456'), [], ['moments']],
    ['a moment without milliseconds', (content) => content.replace('08:00:00.123', '08:00:00'), [`format ${PATH}/created`], []],
    ['a moment with fewer digits', (content) => content.replace('08:00:00.123', '08:00:00.12'), [`format ${PATH}/created`], []],
    ['a moment with another offset', (content) => content.replace('.123-05:00', '.123Z'), [`format ${PATH}/created`], []],
    ['another number in a handle', (content) => content.replace('a|2<', 'a|222<'), [], ['numbers in handles']],
    ['a handle in another form', (content) => content.replace('a|2<', 'a|2|1|2<'), [`format ${PATH}/assetHandle`], []],
    ['another kind of handle', (content) => content.replace('a|2<', 'b|2<'), [`value ${PATH}/assetHandle`], []],
    ['another namespace', (content) => content.replace('<type>', '<type xmlns="http://example.com/">'), [`namespace ${PATH}/type`], []],
    [
      'elements in place of a value',
      (content) => content.replace('<type>Image</type>', '<type><name>Image</name></type>'),
      [`format ${PATH}/type`],
      [],
    ],
  ])('%s', async (_, edit, found, known) => {
    expect(edit(FOUND) === FOUND).toBe(_ === 'nothing');
    expect(await plant(edit)).toEqual({ found, known });
  });

  test('a handle that stood for another before', async () => {
    const two = (handle: string): Exchange[] => [
      exchangeOf(1, 'searchAssets', answerOf('searchAssetsReturn', FOUND)),
      exchangeOf(2, 'getAssets', answerOf('getAssetsReturn', `<assetArray>${asset(2).replace('a|2<', `${handle}<`)}</assetArray>`)),
    ];
    expect(await differences(two('a|2'), two('a|2'))).toEqual({ found: [], known: [] });
    expect((await differences(two('a|2'), two('a|3'))).found).toEqual(['value getAssetsReturn/assetArray/items/assetHandle']);
  });

  test('any text of any field, wherever it stands', async () => {
    // Each text is one of a kind; handles and moments are found by their form alone.
    const values = ['<totalRows>3<', ...[1, 2, 3].flatMap((n) => [`<name>asset_${n}<`])];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...values), fc.stringMatching(/^[a-z]{1,9}$/), async (value, text) => {
        const { found } = await plant((content) => content.replace(value, value.replace(/>.*</, `>${text}<`)));
        const field = /<(\w+)>/.exec(value)?.[1] ?? '';
        expect(found).toEqual([field === 'totalRows' ? 'format searchAssetsReturn/totalRows' : `value ${PATH}/${field}`]);
      }),
      { numRuns: 30 },
    );
  });

  test('many of one kind are one finding, with the first example', async () => {
    const many = (type: string): Exchange[] =>
      Array.from({ length: 50 }, (_, n) =>
        exchangeOf(n + 1, 'searchAssets', answerOf('searchAssetsReturn', FOUND.replaceAll('Image', n < 5 ? 'Image' : type))),
      );
    const { report } = await compared(withLines(folder, [HEADER, ...many('Image')]), withLines(folder, [HEADER, ...many('Video')]));
    expect(report.differences).toEqual([
      expect.objectContaining({ kind: 'value', count: 135, exchange: 6, recorded: 'Image', other: 'Video', versions: { '2014-04-03': 135 } }),
    ]);
  });
});

test('more differences than can be told apart are counted', async () => {
  const many = (n: number): Exchange[] => [
    exchangeOf(1, 'getFolders', answerOf('getFoldersReturn', Array.from({ length: n }, (_, at) => `<extra${at}>1</extra${at}>`).join(''))),
  ];
  const { code, report } = await compared(withLines(folder, [HEADER, ...many(0)]), withLines(folder, [HEADER, ...many(1005)]), { threshold: '1000' });
  expect([report.differences.length, report.more, code]).toEqual([1000, 5, 1]);
});

describe('answers as a whole', () => {
  const pair = (left: Partial<Exchange>, right: Partial<Exchange>): Promise<{ found: string[]; known: string[] }> =>
    differences([exchangeOf(1, 'getFolders', '', left)], [exchangeOf(1, 'getFolders', '', right)]);
  const answer = (body: string, status = 500, type = 'text/xml'): Partial<Exchange> => ({
    answer: { status, headers: { 'content-type': type }, body },
  });
  const FAULT = answer(faultOf('ipsApiFault', 30001, 'no such folder'));

  test.each<[string, Partial<Exchange>, Partial<Exchange>, string[], string[]]>([
    ['another status', FAULT, answer(faultOf('ipsApiFault', 30001, 'no such folder'), 200), ['status HTTP status'], []],
    [
      'another media type',
      FAULT,
      answer(faultOf('ipsApiFault', 30001, 'no such folder'), 500, 'application/soap+xml; charset=utf-8'),
      ['media type Content-Type'],
      [],
    ],
    ['another code', FAULT, answer(faultOf('ipsApiFault', 30002, 'no such folder')), ['code ipsApiFault/code'], []],
    ['another fault', FAULT, answer(faultOf('authorizationFault', 30001, 'no such folder')), ['fault body'], []],
    ['another reason', FAULT, answer(faultOf('ipsApiFault', 30001, 'it is not there')), [], ['reasons of faults']],
    ['a fault in place of an answer', answer(answerOf('getFoldersReturn', '')), FAULT, ['fault body'], []],
    ['another element', answer(answerOf('getFoldersReturn', '')), answer(answerOf('getFolderTreeReturn', '')), ['fault body'], []],
    ['no XML', FAULT, answer('<html><p>Bad Gateway'), ['unreadable body'], []],
    ['no answer', FAULT, { answer: null, trouble: 'the connection broke' }, ['no answer answer'], []],
  ])('%s', async (_, left, right, found, known) => {
    expect(await pair(left, right)).toEqual({ found, known });
  });
});

describe('two recordings', () => {
  const of = (n: number, params: Record<string, unknown>, id = n): Exchange =>
    exchangeOf(
      id,
      'getFolders',
      answerOf('getFoldersReturn', `<folderArray><items><folderHandle>f|x${n}/</folderHandle><path>x${n}/</path></items></folderArray>`),
      { params },
    );

  test('are paired by what is asked, in any order, and what has no partner is told', async () => {
    const first = Array.from({ length: 20 }, (_, n) => of(n, { folderPath: `x${n}` }, n + 1));
    expect(await differences(first, [...first].reverse())).toEqual({ found: [], known: [] });
    expect(await differences(first, first.slice(1))).toEqual({ found: ['unpaired exchange'], known: [] });
    expect(await differences(first.slice(2), first)).toEqual({ found: ['unpaired exchange of the other'], known: [] });
  });

  test('are paired whatever the moments, handles and passwords in their parameters', async () => {
    const asked = (at: string, handle: string, password: string): Exchange[] => [
      of(1, { jobHandle: handle, since: at, password, filter: { items: ['a'] } }),
    ];
    const one = asked('2027-03-01T08:00:00.000Z', 'j|47||x_2027-03-01-08:00:00.000|12', '***');
    expect(await differences(one, asked('2027-04-02T09:01:00.000Z', 'j|48||x_2027-04-01-08:00:00.000|13', 'secret'))).toEqual({
      found: [],
      known: [],
    });
    expect((await differences(one, asked('2027-03-01T08:00:00.000Z', 'j|47||y|12', '***'))).found).toHaveLength(2);
  });

  test('the same asked several times is paired in order', async () => {
    const [a, b] = [of(1, {}), { ...of(2, {}), id: 2 }];
    expect((await differences([a, b], [a, b])).found).toEqual([]);
    expect((await differences([a, b], [b, a])).found).not.toEqual([]);
  });
});

describe('a file that is no recording', () => {
  test.each([
    ['empty', '', /is empty: expected a recording/],
    ['something else', '{"log":{}}\n', /is no recording/],
    ['broken', `${JSON.stringify(HEADER)}\n{"id":1}\n`, /line 2/],
    ['broken in the middle', `${JSON.stringify(HEADER)}\n{"id":\n`, /line 2: is no JSON/],
  ])('%s', async (_, content, message) => {
    const file = `${folder}/broken.jsonl`;
    writeFileSync(file, content);
    await expect(compared(file, file)).rejects.toThrow(message);
    await expect(compared(file, undefined, { contract: true })).rejects.toThrow(message);
  });
});
