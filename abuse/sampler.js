// Loaded into a mock before its own code (`node --import ./abuse/sampler.js dist/cli.js`): tells over IPC how the process is, when it is asked.
import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

process.on('message', ({ id, collect }) => {
  if (collect) collectGarbage();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  // A tick is 10 ms late by design of the monitor.
  const p99 = Math.max(0, delay.percentile(99) / 1e6 - 10);
  delay.reset();
  process.send({ id, rss, heapUsed, external, arrayBuffers, descriptors: readdirSync('/proc/self/fd').length, p99 });
});
// The mock ends as if nobody were listening.
process.channel?.unref();
