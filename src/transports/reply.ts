import type { AppliedEffect } from '../overrides/injected-fault.js';

/** What goes back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Whether the body goes out compressed. */
  readonly gzip?: boolean;
  /** What is to go wrong with it. */
  readonly wire?: AppliedEffect | undefined;
}

/** An answer in plain text. */
export function text(status: number, body: string): Reply {
  return { status, contentType: 'text/plain;charset=utf-8', body };
}
