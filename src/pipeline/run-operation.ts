import { IpsApiFault } from '../contract/faults.js';
import { generatedAnswer } from '../generated/generated-answer.js';
import { operations } from '../operations/index.js';
import type { OperationContext } from '../operations/operation.js';
import type { AuthorizedCall } from '../operations/operation-call.js';

/**
 * Runs the operation that a call names: the mock's own, or a generated answer for one without state.
 *
 * @returns the …Return as a plain object
 * @throws one of the three faults; 30000 for an operation without state where the settings refuse those
 */
export function runOperation(call: AuthorizedCall, context: OperationContext): object {
  const { name } = call.operation;
  const handler = operations[name];
  if (handler) return handler(call, context);
  if (context.settings.unsupported === 'generate') return generatedAnswer(call, context);
  throw new IpsApiFault('processing', `The mock does not do the operation ${name}: with --unsupported generate it makes up an answer`);
}
