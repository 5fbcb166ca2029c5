import { abuse } from './abuse.js';
import { active } from './active.js';
import { breakdown } from './breakdown.js';
import { comparing } from './comparing.js';
import { emptyFolder } from './empty-folder.js';
import { events } from './events.js';
import { files } from './files.js';
import { items } from './items.js';
import { limits } from './limits.js';
import { lists } from './lists.js';
import { logs } from './logs.js';
import { peers } from './peers.js';
import { polls } from './polls.js';
import { reset } from './reset.js';
import { scheduler } from './scheduler.js';
import { searches } from './search.js';
import { start } from './start.js';
import { submits } from './submits.js';
import { uploads } from './upload.js';
import { year } from './year.js';

/**
 * The sections of the benchmark, by name: each measures something and returns a table, `{ head, rows }`, and the values that aims are about.
 * They take a folder for their files, the WSDL of the bare server, and `quick`: a rough look, with fewer and shorter measurements.
 */
export const SECTIONS = {
  polls,
  limits,
  breakdown,
  peers,
  start,
  items,
  active,
  logs,
  lists,
  submits,
  files,
  uploads,
  searches,
  scheduler,
  year,
  reset,
  events,
  comparing,
  package: emptyFolder,
  abuse,
};
