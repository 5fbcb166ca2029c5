// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { getProperty } from './get-property.js';
import { getSystemProperties } from './get-system-properties.js';

/** The operations of system/, by their names. */
export const system = {
  getProperty,
  getSystemProperties,
} satisfies OperationHandlers;
