import { z } from 'zod';
import { text } from '../jobs/field-schemas.js';
import { TRANSPORTS } from '../overrides/override-schemas.js';

/*
 * What the routes of operations take.
 */

const version = text.optional().describe('Id of a version, such as 2014-04-03; the newest that is not a beta and has the operation by default');

/** In which version an operation is described. */
export const operationFilter = z.strictObject({ version });

/** A call to write as a request. */
export const operationCall = z.strictObject({
  version,
  params: z.record(z.string(), z.unknown()).describe("The operation's parameters, as its JSON Schema describes them"),
  user: z.string().optional().describe('E-mail address of the caller; without user and password, the request says nothing of who calls'),
  password: z.string().optional(),
  transport: z.enum(TRANSPORTS).describe('How the call is to go; upload takes uploadPost alone, whose files are to be added to the form'),
});
