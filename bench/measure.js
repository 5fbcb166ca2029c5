import { load } from './load.js';

/** In how many slices a measurement is made, one after the other. */
const SLICES = 6;

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
  for (let n = 0; n < SLICES; n++) {
    const cpuTime = server.cpuTime();
    const slice = await load(server.url, request, expected, { connections, milliseconds: measured / SLICES, onAnswer });
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
