import type { OperationTypes } from '../contract/generated-types.js';
import type { OperationName } from '../contract/names.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import type { AuthorizedCall } from './operation-call.js';

/** What operations work with. */
export interface OperationContext {
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly settings: Settings;
}

/** Carries out a call: returns its …Return as a plain object, or throws one of the three faults. */
export type OperationHandler = (call: AuthorizedCall, context: OperationContext) => object;

/** The handler of one operation. */
export type HandlerOf<Name extends OperationName> = OperationHandler & { readonly operationName: Name };

/** Handlers by the names of their operations. */
export type OperationHandlers = { readonly [Name in OperationName]?: HandlerOf<Name> };

/**
 * Defines an operation. Its name gives the types of the parameters and the return.
 *
 * @param handle returns the union of what all versions need: fields that the caller's version lacks are dropped
 */
export function operation<Name extends OperationName>(
  name: Name,
  handle: (call: AuthorizedCall<OperationTypes[Name]['params']>, context: OperationContext) => OperationTypes[Name]['return'],
): HandlerOf<Name> {
  // Parameters have been validated against the schema that these types are generated from.
  return Object.assign(handle as OperationHandler, { operationName: name });
}
