import { load } from './load.js';

/**
 * Warms a server up with a load, then measures it.
 *
 * @returns what `load` returns, the CPU time of the server per call in microseconds, and its resident memory in MB
 */
export async function measure(server, request, expected, { warmUp, measured, connections, onAnswer }) {
  await load(server.url, request, expected, { connections, milliseconds: warmUp });
  const cpuTime = server.cpuTime();
  const result = await load(server.url, request, expected, { connections, milliseconds: measured, onAnswer });
  return { ...result, cpu: ((server.cpuTime() - cpuTime) * 1000) / result.count, memory: server.residentMemory() };
}
