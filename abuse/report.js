import { cpus } from 'node:os';

export { markdown } from '../bench/table.js';

/** When and where something was measured. */
export function machine() {
  const [{ model }] = cpus();
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.version} on ${cpus().length} cores of ${model.trim()}.`;
}
