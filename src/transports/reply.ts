import type { AppliedEffect } from '../pipeline/handle-call.js';

/** An HTTP answer. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Whether the body goes out compressed. */
  readonly gzip?: boolean;
  /** What an injected fault does to it. */
  readonly effect?: AppliedEffect | undefined;
}

/** Statuses that HTTP sends without a body. */
export const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/** An answer in plain text. */
export function text(status: number, body: string): Reply {
  return { status, contentType: 'text/plain;charset=utf-8', body };
}
