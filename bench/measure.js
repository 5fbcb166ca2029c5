import { load } from './load.js';

/** In how many slices a measurement is made, one after the other. CPU time is counted in hundredths of a second: they must not be too short. */
const SLICES = 6;
const SHORTEST_SLICE = 100;

/**
 * Warms a server up with a load, then measures it. Whatever else goes on on the machine makes calls slower and never faster: of the slices of the
 * measurement, each figure is that of the least disturbed quarter.
 *
 * @param onAnswer told of each answer
 * @returns calls per second, the 50th and 99th percentile of the latency in milliseconds, the CPU time per call in microseconds of the server and
 *   of the client, the bytes of an answer, the number of all calls, and the resident memory of the server in MB
 */
export async function measure(server, request, expected, { warmUp, measured, connections, onAnswer }) {
  await load(server.url, request, expected, { connections, milliseconds: warmUp });
  const slices = [];
  const milliseconds = Math.max(SHORTEST_SLICE, measured / SLICES);
  for (let n = 0; n < measured / milliseconds; n++) {
    const cpuTime = server.cpuTime();
    const slice = await load(server.url, request, expected, { connections, milliseconds, onAnswer });
    slices.push({ ...slice, cpu: ((server.cpuTime() - cpuTime) * 1000) / slice.count });
  }
  const quarter = (field, isMore = false) => {
    const values = slices.map((slice) => slice[field]).sort((a, b) => (isMore ? b - a : a - b));
    return values[Math.floor(values.length / 4)];
  };
  return {
    perSecond: quarter('perSecond', true),
    p50: quarter('p50'),
    p99: quarter('p99'),
    cpu: quarter('cpu'),
    clientCpu: quarter('clientCpu'),
    answerBytes: quarter('answerBytes'),
    count: slices.reduce((sum, { count }) => sum + count, 0),
    memory: server.residentMemory(),
  };
}

/**
 * Carries measurements out in turns, so that a busy moment of the machine does not affect only one of them.
 *
 * @returns for each measurement the best of its rounds, figure by figure; of memory, the most
 */
export async function inTurns(rounds, measurements) {
  const results = measurements.map(() => []);
  for (let n = 0; n < rounds; n++) {
    for (const [index, measurement] of measurements.entries()) results[index].push(await measurement());
  }
  return results.map((ofOne) => {
    const of = (field) => ofOne.map((each) => each[field]);
    const least = Object.fromEntries(Object.keys(ofOne[0]).map((field) => [field, Math.min(...of(field))]));
    return { ...least, perSecond: Math.max(...of('perSecond')), memory: Math.max(...of('memory')) };
  });
}
