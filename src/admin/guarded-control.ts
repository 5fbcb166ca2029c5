import { IpsFault } from '../contract/faults.js';
import type { InProcessControl } from './in-process-control.js';
import { MockError, refusal } from './mock-error.js';

/** The names of the functions that answer at once. */
type AtOnce<Part> = {
  [Name in keyof Part]: Part[Name] extends (...args: never[]) => infer Answer ? (Answer extends Promise<unknown> ? never : Name) : never;
}[keyof Part];

/** What answers at once in process: the compiler wants all of it here. Everything else rejects where it fails. */
const AT_ONCE: {
  readonly [Part in 'clock' | 'jobs' | 'mails' | 'callbacks']: { readonly [Name in AtOnce<InProcessControl[Part]>]: true };
} = {
  clock: { now: true, set: true, advance: true, advanceTo: true, next: true },
  jobs: { list: true, find: true, files: true },
  mails: { list: true },
  callbacks: { list: true },
};

/** What a guarded control has to know of its mock. */
export interface Guard {
  /** Whether the mock was stopped. */
  readonly isStopped: () => boolean;
  /** Keeps the process alive until the function that it gives is called. */
  readonly hold: () => () => void;
}

type Call = (...args: readonly unknown[]) => unknown;

/**
 * A control whose functions fail with a MockError, as they would over HTTP; once the mock was stopped, with one that says so.
 * While one that takes its time is under way, the process stays alive.
 */
export function guardedControl(control: InProcessControl, guard: Guard): InProcessControl {
  const parts = Object.entries(control).map(([name, part]) => {
    if (typeof part === 'function') return [name, name === 'wsdlUrl' ? part : guarded(part, false, guard)];
    return [name, typeof part === 'object' ? guardedPart(part, Object.keys(AT_ONCE[name as keyof typeof AT_ONCE] ?? {}), guard) : part];
  });
  // Each part is what it was, but for what its functions throw.
  return Object.fromEntries(parts) as InProcessControl;
}

/** What it has besides functions is read from the part. */
function guardedPart(part: object, atOnce: readonly string[], guard: Guard): object {
  const own = Object.entries(Object.getOwnPropertyDescriptors(part)).map(([name, descriptor]) => {
    if (typeof descriptor.value !== 'function') return [name, descriptor];
    return [name, { ...descriptor, value: guarded(descriptor.value, atOnce.includes(name), guard) }];
  });
  return Object.defineProperties({}, Object.fromEntries(own));
}

function guarded(call: Call, isAtOnce: boolean, { isStopped, hold }: Guard): Call {
  const attempt = (args: readonly unknown[]): unknown => {
    if (isStopped()) throw stopped();
    return call(...args);
  };
  if (isAtOnce) {
    return (...args) => {
      try {
        return attempt(args);
      } catch (error) {
        throw mockError(error, isStopped());
      }
    };
  }
  return async (...args) => {
    const letGo = hold();
    try {
      return await attempt(args);
    } catch (error) {
      throw mockError(error, isStopped());
    } finally {
      letGo();
    }
  };
}

function stopped(): MockError {
  return new MockError('This mock was stopped: start another one', 409, [], 'stopped');
}

/** What a test is told. Errors of other classes stay what they are: bugs, unless they come of the mock's being stopped meanwhile. */
function mockError(error: unknown, isStopped: boolean): unknown {
  if (error instanceof MockError) return error;
  if (isStopped) return stopped();
  const isRefusal = error instanceof Error && (error.constructor === Error || error instanceof IpsFault);
  return isRefusal ? new MockError(error.message, 400) : refusal(error);
}
