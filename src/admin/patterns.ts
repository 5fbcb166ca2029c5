import type { ApiVersionId, FaultName, OperationName } from '../contract/names.js';

/** A pattern for names: `*`, `?`, `[abc]`, `{a,b}`, and `!` in front for any other name. */
export type Pattern = `${string}${'*' | '?' | '[' | '{'}${string}` | `!${string}`;

/** Name of an operation, or a pattern for names such as `get*`. */
export type OperationPattern = OperationName | Pattern;

/** Id of a version of the API: one that is known, or any other date from 2008-01-15 on, as the service has more versions than are published. */
export type AnyApiVersionId =
  | ApiVersionId
  // With {} the known ones stay apart, and an editor completes them.
  | (`${number}-${number}-${number}` & {})
  | (`${number}-${number}-${number}-beta` & {});

/** What came of a call: `ok`, or a pattern for the name and code of a fault such as `ipsApiFault 30001` or `*30001`. */
export type CallOutcomePattern = 'ok' | `${FaultName} ${number}` | Pattern;
