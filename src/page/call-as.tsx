import { signal } from '@preact/signals';

/** Where the caller is kept: gone when the tab is closed. */
const KEY = 'ips-mock caller';

/** Who calls. */
export interface Caller {
  readonly user: string;
  readonly password: string;
}

/** Somebody new: a lenient mock takes anybody. */
const ANYBODY: Caller = { user: 'page@example.com', password: 'page' };

function kept(): Caller {
  const text = sessionStorage.getItem(KEY);
  // Only this page writes there.
  return text === null ? ANYBODY : (JSON.parse(text) as Caller);
}

/** Who calls the mock in the name of the page: for uploads and what is tried. */
export const caller = signal(kept());

function change(part: Partial<Caller>): void {
  caller.value = { ...caller.value, ...part };
  sessionStorage.setItem(KEY, JSON.stringify(caller.value));
}

/** Fields for who calls. */
export function CallAs() {
  const { user, password } = caller.value;
  return (
    <fieldset class="call-as">
      <legend class="quiet">Call as</legend>
      <label>
        User
        <input type="text" autocomplete="off" value={user} onInput={({ currentTarget: { value } }) => change({ user: value })} />
      </label>
      <label>
        Password
        <input type="password" autocomplete="off" value={password} onInput={({ currentTarget: { value } }) => change({ password: value })} />
      </label>
      <small class="quiet">
        Anybody new will do, unless the mock was started with <code>--auth strict</code>: then it has to be a user of its fixtures.
      </small>
    </fieldset>
  );
}
