import { migration as jobs } from './001-jobs.js';
import { migration as uploadsAndNotifications } from './002-uploads-and-notifications.js';
import { migration as jobScripts } from './003-job-scripts.js';
import { migration as assets } from './004-assets.js';
import { migration as standardNames } from './005-standard-names.js';
import { migration as propertySetsAndTargets } from './006-property-sets-and-targets.js';
import { migration as anchorsAndSharedNames } from './007-anchors-and-shared-names.js';
import { migration as subAssets } from './008-sub-assets.js';
import { migration as trashAndLogs } from './010-trash-and-logs.js';
import { migration as jobNames } from './011-job-names.js';
import { migration as kept } from './012-kept.js';
import { migration as logTallies } from './013-log-tallies.js';

/** Marks a file as this program's ("IPSm"). */
export const APPLICATION_ID = 0x4950536d;

/**
 * SQL from an empty file to the newest schema: the migration at index n takes a file of version n to n + 1.
 * A released migration never changes.
 */
export const MIGRATIONS: readonly string[] = [
  jobs,
  uploadsAndNotifications,
  jobScripts,
  assets,
  standardNames,
  propertySetsAndTargets,
  anchorsAndSharedNames,
  subAssets,
  trashAndLogs,
  jobNames,
  kept,
  logTallies,
];
