import { results } from './results.js';
import { megabytes, micros, ms, ratio, whole } from './table.js';

const times = (value) => `× ${ratio(value, 1)}`;

/**
 * What the mock is to reach: the section and the value that it is about, and the limit, which is the greatest value unless it is the least.
 * `whyNot` is shown where it is not reached.
 */
const AIMS = [
  { aim: 'a poll by handle, 10,000 items of 10', section: 'items', value: 'handle.10000', limit: 1.3, text: times },
  { aim: 'a poll by name, 10,000 items of 10', section: 'items', value: 'name.10000', limit: 1.3, text: times },
  { aim: 'a poll by company, 10,000 items of 10', section: 'items', value: 'company.10000', limit: 1.3, text: times },
  { aim: 'first page of 10 of a log, 100,000 items of 10', section: 'logs', value: 'first10.100000.ratio', limit: 1.3, text: times },
  { aim: 'last page of 10 of a log, 100,000 items of 10', section: 'logs', value: 'last10.100000.ratio', limit: 1.3, text: times },
  { aim: 'last page of 1,000 of a log, 100,000 items of 1,000', section: 'logs', value: 'last1000.100000.ratio', limit: 1.3, text: times },
  { aim: 'the 10 errors of a log, 100,000 items of 10', section: 'logs', value: 'errors.100000.ratio', limit: 1.3, text: times },
  {
    aim: 'a poll of 1,000 active publish jobs, a job',
    section: 'active',
    value: 'publish.1000',
    limit: 15,
    text: micros,
    whyNot: 'encoding takes a third, collecting garbage a fifth; this machine is half as fast as the one that the aim was set on',
  },
  { aim: 'a job of 1,000 of a job of 100', section: 'active', value: 'publish.linear', limit: 1.3, text: times },
  {
    aim: 'a poll of 1,000 active uploads, a job',
    section: 'active',
    value: 'upload.1000',
    limit: 15,
    text: micros,
    whyNot: 'an upload is 3.3 KB of XML, four times a publish job',
  },
  {
    aim: 'an upload begins to run, 10,000 items of 10',
    section: 'scheduler',
    value: '10000',
    limit: 1.3,
    text: times,
    whyNot: 'which assets its files become is decided then, with three look-ups a file, once in its life',
  },
  {
    aim: 'import in process, of `node -e 0`',
    section: 'start',
    value: 'import',
    limit: 0.8,
    text: times,
    whyNot: '0.97 MB of code to parse; Node.js 20 keeps no compiled code',
  },
  {
    aim: 'start to ready in process, of `node -e 0`',
    section: 'start',
    value: 'ready',
    limit: 0.2,
    text: times,
    whyNot: 'tables and indexes, the XML parser (what is asked in process cannot wait for it), listening',
  },
  {
    aim: 'first answer of the command, of `node -e 0`',
    section: 'start',
    value: 'answer',
    limit: 2.2,
    text: times,
    whyNot: 'as for import and start, and the code of the first call',
  },
  {
    aim: 'the tenth mock in one process',
    section: 'start',
    value: 'tenth',
    limit: 8,
    text: ms,
    whyNot: 'tables, indexes and rows of a database of its own',
  },
  {
    aim: 'polls of running jobs, different bytes, calls/s',
    section: 'polls',
    value: 'publish.handle.different',
    limit: 15_000,
    isLeast: true,
    text: whole,
    whyNot: 'a bare server that parses and validates with libxml2 answers 25,155 here; see the breakdown',
  },
  { aim: 'the same, of WireMock with a stub by text in the same run', section: 'peers', value: 'ofWireMock', limit: 1, isLeast: true, text: times },
  {
    aim: '`submitJob` in memory, calls/s',
    section: 'submits',
    value: 'memory',
    limit: 8000,
    isLeast: true,
    text: whole,
    whyNot: 'seven indexes a job; 6,040 minutes before, with a smaller heap: figures of this machine vary',
  },
  {
    aim: '`submitJob` on a file, calls/s',
    section: 'submits',
    value: 'file',
    limit: 5000,
    isLeast: true,
    text: whole,
    whyNot: 'as in memory; 4,834 minutes before',
  },
  { aim: '`searchAssets`, page of 100 of 100,000 assets, slowest search, p50', section: 'searches', value: 'worst', limit: 2.5, text: ms },
  {
    aim: 'p99 of p50 of polls, 10 connections, worst',
    section: 'polls',
    value: 'worstSpread',
    limit: 3,
    text: times,
    whyNot: 'collecting garbage; most rows are between 2.3 and 3.9',
  },
  {
    aim: 'p99 of p50 of `submitJob`, 10 connections, in memory',
    section: 'submits',
    value: 'memory.p99',
    limit: 3,
    text: times,
    whyNot: 'collecting garbage, a busy machine: 2.09 minutes before',
  },
  {
    aim: 'p99 of p50 of `submitJob`, 10 connections, on a file',
    section: 'submits',
    value: 'file.p99',
    limit: 3,
    text: times,
    whyNot: 'checkpoints of the write-ahead log',
  },
  {
    aim: 'resident memory after the load',
    section: 'polls',
    value: 'memory',
    limit: 90,
    text: megabytes,
    whyNot: 'a smaller heap is possible (83 MB), and doubles the time of large answers and submits',
  },
  { aim: 'resident memory with a year of a busy mock', section: 'year', value: 'memory', limit: 200, text: megabytes },
];

/** The table of aims, from the kept results. */
export function aimsTable() {
  const [before, after] = [results('before'), results('after')];
  const rows = AIMS.map(({ aim, section, value, limit, isLeast = false, text, whyNot = '' }) => {
    const [was, now] = [before, after].map((kept) => valueIn(kept, section, value));
    const isMet = now !== undefined && (isLeast ? now >= limit : now <= limit);
    return [
      aim,
      `${isLeast ? 'at least' : 'at most'} ${text(limit)}`,
      ...[was, now].map((each) => (each === undefined ? '' : text(each))),
      now === undefined ? 'not measured' : isMet ? 'met' : 'not met',
      isMet ? '' : whyNot,
    ];
  });
  return { head: ['Aim', 'limit', 'before', 'now', '', 'why not'], rows };
}

function valueIn(kept, section, value) {
  const found = kept[section]?.values[value];
  // Peers may not be installed.
  if (kept[section] && found === undefined && section !== 'peers')
    throw new Error(`section ${section} has no value "${value}", which an aim is about`);
  return found;
}
