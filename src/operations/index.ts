import { accounts } from './accounts/index.js';
import { assets } from './assets/index.js';
import { folders } from './folders/index.js';
import { jobs } from './jobs/index.js';
import { metadata } from './metadata/index.js';
import type { OperationHandler } from './operation.js';
import { projects } from './projects/index.js';
import { propertySets } from './property-sets/index.js';
import { publishing } from './publishing/index.js';
import { system } from './system/index.js';
import { targets } from './targets/index.js';

/** The domains of the operations that the mock carries out itself. */
export const DOMAINS = { accounts, assets, folders, jobs, metadata, projects, propertySets, publishing, system, targets } as const satisfies Readonly<
  Record<string, Readonly<Record<string, OperationHandler>>>
>;

/** The operations that the mock carries out itself, by name. All others get a generated answer. */
export const operations: Readonly<Partial<Record<string, OperationHandler>>> = {
  ...accounts,
  ...assets,
  ...folders,
  ...jobs,
  ...metadata,
  ...projects,
  ...propertySets,
  ...publishing,
  ...system,
  ...targets,
};
