import { always, type Values } from './value-source.js';

/** How to generate truths. */
export const BOOLEANS: Values<boolean> = {
  success: always(true),
  status: always(true),
  enabled: always(true),
  isValid: always(true),
  isActive: always(true),
  isAllowed: always(true),
  isIpsAdmin: always(false),
  isDirectory: always(false),
  isJobStopped: always(false),
  isSystemDefined: always(false),
  isUserDefined: always(true),
  isHidden: always(false),
  isRequired: always(false),
  fatalError: always(false),
  immediateDelete: always(false),
  hasSubfolders: always(false),
};
