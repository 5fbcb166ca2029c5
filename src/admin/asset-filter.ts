import { z } from 'zod';
import { ASSET_TYPES } from '../contract/constants.js';
import { text } from '../jobs/field-schemas.js';

/*
 * What the routes of folders and assets take.
 */

/** What a list of assets may be sorted by. */
export const ASSET_ORDERS = ['name', 'newest', 'modified', 'largest', 'type'] as const;

/** Whose folders are listed. */
export const folderFilter = z.strictObject({ company: text.describe('By name or handle') });

/** Which assets are listed; every condition must hold. */
export const assetFilter = z.strictObject({
  company: text.describe('By name or handle'),
  folder: text.optional().describe('By path or handle; all by default'),
  subfolders: z.boolean().optional().describe('true: also what is below the folder'),
  text: text.optional().describe('Part of the name, the file name, the keywords or the description, in any case; of up to two letters: of the name'),
  type: z.array(z.enum(ASSET_TYPES)).optional().describe('Types, such as Image: in a query separated by commas'),
  marked: z.boolean().optional().describe('Whether it is marked for publish, in any context'),
  published: z.boolean().optional().describe('Whether it was ever published'),
  trash: z.boolean().optional().describe('true: those in the trash, instead of those that are not'),
  order: z.enum(ASSET_ORDERS).optional().describe('By name, the default, by type, or the newest, the last modified or the largest first'),
  limit: z.int().min(1).max(10_000).optional().describe('How many at most; 100 by default'),
  after: z.int().min(0).optional().describe('Only those behind the first so many'),
});
