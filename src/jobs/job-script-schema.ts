import { z } from 'zod';
import { ASSET_TYPES } from '../contract/constants.js';
import { assetName, count, duration, percent, text } from './field-schemas.js';
import { ITEM_OUTCOMES, SCRIPT_OUTCOMES } from './script-outcomes.js';

const scriptedItem = z.strictObject({
  name: assetName.describe('Name of its asset'),
  type: z.enum(ASSET_TYPES).optional().describe('Type of its asset'),
  outcome: z.enum(ITEM_OUTCOMES).optional(),
  message: text.optional().describe('Text of its row in the log'),
});

/** The model of a job script: the types of scripts, the API description and the checks of the admin API come from it. */
export const jobScript = z.strictObject({
  duration: duration.optional().describe('How long the job runs in all'),
  waiting: duration.optional().describe('How long it waits before it runs'),
  items: z
    .union([z.int().min(0).max(100_000), z.array(scriptedItem).max(100_000)])
    .optional()
    .describe('How many items it has, or the items themselves'),
  outcome: z.enum(SCRIPT_OUTCOMES).optional().describe('How the job ends'),
  at: percent.optional().describe('When the outcome fatal or never takes effect, percent of the run; 50 by default'),
  count: count.optional().describe('How many items have warnings or fail; 1 by default'),
  message: text.optional().describe('Text for the items that have warnings or fail, or for the fatal error'),
});
