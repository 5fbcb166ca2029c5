import { useState } from 'preact/hooks';
import { setToken, wantedToken } from './api.js';

/** Asks for the token that the mock was started with. */
export function TokenForm() {
  const [text, setText] = useState('');
  return (
    <main class="token">
      <h1>ips-mock</h1>
      <p>
        This mock was started with <code>--admin-token</code>. The page needs the token, and keeps it until you close the tab.
      </p>
      {wantedToken.value === 'wrong' && (
        <p class="notice error" role="alert">
          The token is wrong.
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text !== '') setToken(text);
        }}
      >
        <label>
          Token
          <input
            type="password"
            name="token"
            autocomplete="off"
            required
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <button type="submit">Open the page</button>
      </form>
    </main>
  );
}
