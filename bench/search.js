import { execFileSync } from 'node:child_process';
import { askOnce, load } from './load.js';
import { cliFile } from './measured-build.js';
import { createFolder, searchAssets } from './requests.js';
import { startMock } from './server-process.js';
import { median, ms, ratio, whole } from './table.js';

const system = (field, op, value) =>
  `<systemFieldConditionArray><items><field>${field}</field><op>${op}</op>${value}</items></systemFieldConditionArray>`;
const metadata = (handle, op, value) =>
  `<metadataConditionArray><items><fieldHandle>${handle}</fieldHandle><op>${op}</op>${value}</items></metadataConditionArray>`;
const tag = (handle, op, value) => `<tagConditionArray><items><fieldHandle>${handle}</fieldHandle><op>${op}</op>${value}</items></tagConditionArray>`;

/** The searches: name, the parameters before and after `includeSubfolders` (in the order of the schema), and the sort parameters. */
const FILTERS = [
  ['nothing but the company', '', ''],
  ['`folder` with subfolders', '<folder>Outfitters/{season}/</folder>', ''],
  ['`publishState`', '', '<publishState>MarkedForPublish</publishState>'],
  ['`trashState`', '', '<trashState>InTrash</trashState>'],
  ['`keywordArray`', '', '<keywordArray><items>cotton</items></keywordArray>'],
  ['`Name` `Equals`', '', system('Name', 'Equals', '<value>{name}</value>')],
  ['`Name` `StartsWith`', '', system('Name', 'StartsWith', '<value>s</value>')],
  ['`Name` `Contains`', '', system('Name', 'Contains', '<value>cotton</value>')],
  ['`Name` `NotContains`', '', system('Name', 'NotContains', '<value>cotton</value>')],
  ['`FileName` `EndsWith`', '', system('FileName', 'EndsWith', '<value>.tif</value>')],
  ['`Description` `Contains`', '', system('Description', 'Contains', '<value>front</value>')],
  ['`CreatedWith` `StartsWith`', '', system('CreatedWith', 'StartsWith', '<value>Adobe</value>')],
  ['`FileSize` `GreaterThan`', '', system('FileSize', 'GreaterThan', '<longVal>5000000</longVal>')],
  ['`Created` `Between`', '', system('Created', 'Between', '<minDate>2020-01-01T00:00:00Z</minDate><maxDate>2099-01-01T00:00:00Z</maxDate>')],
  ['`CreateUser` `Contains`', '', system('CreateUser', 'Contains', '<value>example</value>')],
  ['a tag', '', tag('m|47|ASSET|Collection', 'Matches', '<value>{collection}</value>')],
  ['metadata, a text', '', metadata('m|47|IMAGE|Photographer', 'Contains', '<value>e</value>')],
  ['metadata, a number', '', metadata('m|47|ASSET|Price', 'LessThan', '<doubleVal>100</doubleVal>')],
  ['`assetTypeArray`', '', '<assetTypeArray><items>Image</items><items>Video</items></assetTypeArray>'],
  ['`excludeAssetTypeArray`', '', '<excludeAssetTypeArray><items>Image</items></excludeAssetTypeArray>'],
  ['`excludeByproducts`', '', '<excludeByproducts>true</excludeByproducts>'],
  ['`sortBy` `FileSize`', '', '', '<sortBy>FileSize</sortBy><sortDirection>Descending</sortDirection>'],
];

/**
 * Measures searches in catalogues of different sizes, one request after the other, for a page of 100 assets each.
 *
 * @returns for each search and size: how many assets match, and the median in milliseconds without changes, and with a change before each search
 */
async function measureSearches(sizes, folder, { milliseconds, changes }) {
  const rows = FILTERS.map(([name]) => ({ name, bySize: [] }));
  for (const size of sizes) {
    const file = `${folder}/catalogue-${size}.db`;
    const seed = [cliFile(), 'seed', '--company', 'Outfitters', '--assets', String(size), '--jobs', '0', '--seed', '7', '--db', file];
    execFileSync(process.execPath, [...seed, '--clock', 'manual'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const server = await startMock(['--clock', 'manual', '--db', file]);
    const values = await placeholderValues(server.url);
    let folders = 0;
    for (const [index, [name, before, after, sort = '']] of FILTERS.entries()) {
      const [parametersBefore, parametersAfter] = [before, after].map((text) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]));
      const request = searchAssets(
        `${parametersBefore}<includeSubfolders>true</includeSubfolders>${parametersAfter}<recordsPerPage>100</recordsPerPage>${sort}`,
      );
      const answer = await askOnce(server.url, request);
      const total = Number(/<totalRows>(\d+)</.exec(answer)?.[1]);
      if (!(total > 0)) throw new Error(`${name}: ${answer.slice(0, 600)}`);
      const { p50 } = await load(server.url, () => request, '</searchAssetsReturn>', { connections: 1, milliseconds });
      const times = [];
      for (let n = 0; n < changes; n++) {
        await askOnce(server.url, createFolder(`bench/${folders++}`));
        const start = performance.now();
        await askOnce(server.url, request);
        times.push(performance.now() - start);
      }
      rows[index].bySize.push({ total, p50, changed: median(times) });
    }
    await server.stop();
  }
  return rows;
}

/** Values of the catalogue for the placeholders in the searches. */
async function placeholderValues(url) {
  const answer = await askOnce(
    url,
    searchAssets(
      '<includeSubfolders>true</includeSubfolders><assetTypeArray><items>Image</items></assetTypeArray><recordsPerPage>50</recordsPerPage>',
    ),
  );
  const last = (pattern) => [...answer.matchAll(pattern)].at(-1)?.[1];
  return {
    name: last(/<name>([^<]*_[^<]*)<\/name><fileName>/g),
    season: last(/<folder>Outfitters\/([^/<]+)\//g),
    collection: last(/<name>Collection<\/name><value>([^<]*)</g),
  };
}

/** Searches in small and large catalogues. */
export async function searches({ quick, folder }) {
  const sizes = quick ? [1000, 3000] : [1000, 100_000];
  const rows = await measureSearches(sizes, folder, { milliseconds: quick ? 100 : 1000, changes: quick ? 3 : 9 });
  return {
    head: ['`searchAssets`, a page of 100, p50', ...sizes.map((each) => `${whole(each)} assets`), 'ratio', 'found', 'right after a change', 'ratio'],
    rows: rows.map(({ name, bySize: [small, large] }) => [
      name,
      ms(small.p50),
      ms(large.p50),
      ratio(large.p50, small.p50),
      whole(large.total),
      `${ms(small.changed)}, ${ms(large.changed)}`,
      ratio(large.changed, small.changed),
    ]),
    values: { worst: Math.max(...rows.map(({ bySize }) => bySize.at(-1).p50)) },
  };
}
