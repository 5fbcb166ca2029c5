import { results } from './results.js';
import { megabytes, whole } from './table.js';

/** How fast the mock is in short, from the kept results. A row whose section was not measured is empty. */
export function inShortTable() {
  const { polls, peers, submits, start } = results('after');
  const [, untilAnswer = ''] = start?.rows.find(([name]) => name === 'command: process start to first answer') ?? [];
  const calls = (value) => (value === undefined ? '' : `${whole(value)} calls/s`);
  return {
    head: ['What', 'how fast'],
    rows: [
      ['twenty clients poll running jobs, no two requests are the same', calls(polls?.values['publish.handle.different'])],
      ['one client sends one poll again and again', calls(polls?.values['publish.handle.same'])],
      ['the same twenty, in turns with other mocks on a busier machine', calls(peers?.values['mock.different'])],
      ['WireMock there, with a stub that looks for a text', calls(peers?.values['wiremock.text'])],
      ['`submitJob`, in memory', calls(submits?.values.memory)],
      ['`submitJob`, on a file', calls(submits?.values.file)],
      ['from the start of the command to its first answer', untilAnswer],
      ['resident memory after the polls', polls?.values.memory === undefined ? '' : megabytes(polls.values.memory)],
    ],
  };
}
