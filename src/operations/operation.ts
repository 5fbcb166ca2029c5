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

/** An operation as it is called: answers with its …Return as a plain object, or throws one of the three faults. */
export type OperationHandler = (call: AuthorizedCall, context: OperationContext) => object;

/** Makes a handler of an operation that names the types of its parameters and its return. */
export function operation<Params, Return extends object>(
  handle: (call: AuthorizedCall<Params>, context: OperationContext) => Return,
): OperationHandler {
  // The parameters were validated against the schema that these types are generated from.
  return (call, context) => handle(call as AuthorizedCall<Params>, context);
}
