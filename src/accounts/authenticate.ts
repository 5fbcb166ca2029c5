import { LINE_EXPECTED, misfitOfLine, shownText } from '../assets/names.js';
import { AuthenticationFault } from '../contract/faults.js';
import type { Settings } from '../settings.js';
import type { User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import { createUser, type NewUser } from './create-user.js';
import { secretHash } from './secret-hash.js';

/** The credentials of a request; undefined for what it does not give. */
export interface Credentials {
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly accessToken: string | undefined;
}

/** The user who calls. */
export type Caller = User;

/**
 * Authenticates the caller. In lenient mode an unknown user or token is created on first use (c), in strict mode refused.
 *
 * @throws AuthenticationFault 10000 without credentials, 10001 for wrong ones, 10002 for a user who is not valid (d)
 */
export function authenticate(store: Store, settings: Pick<Settings, 'auth' | 'lenientRole'>, credentials: Credentials): Caller {
  const email = credentials.user?.trim() ?? '';
  const password = credentials.password ?? '';
  const token = credentials.accessToken?.trim() ?? '';
  if (token !== '') return valid(userOfToken(store, settings, token, email));
  if (email === '' || password === '') {
    throw new AuthenticationFault(
      'noCredentials',
      'The request has no credentials: expected user and password, or accessToken, in an authHeader, or HTTP Basic authentication',
    );
  }
  const user = store.accounts.userByEmail(email);
  if (!user) {
    if (settings.auth === 'strict') throw new AuthenticationFault('invalidCredentials', 'Invalid username/password');
    return createOnFirstUse(store, settings, { email, passwordHash: secretHash(password) });
  }
  // As with tokens: what is not known of a user may be anything.
  const isUnknown = user.passwordHash === null && settings.auth === 'lenient';
  if (!isUnknown && user.passwordHash !== secretHash(password)) throw new AuthenticationFault('invalidCredentials', 'Invalid username/password');
  return valid(user);
}

function userOfToken(store: Store, settings: Pick<Settings, 'auth' | 'lenientRole'>, token: string, email: string): User {
  const accessTokenHash = secretHash(token);
  const known = store.accounts.userByAccessToken(accessTokenHash);
  if (known) return known;
  const named = email === '' ? undefined : store.accounts.userByEmail(email);
  if (settings.auth === 'strict' || (named && named.accessTokenHash !== null)) {
    throw new AuthenticationFault('invalidCredentials', 'Invalid accessToken');
  }
  if (named) return named;
  const name =
    email === ''
      ? `token-${accessTokenHash
          .replace(/[^a-z0-9]/gi, '')
          .slice(0, 12)
          .toLowerCase()}@ips-mock.invalid`
      : email;
  return createOnFirstUse(store, settings, { email: name, accessTokenHash });
}

function createOnFirstUse(
  store: Store,
  settings: Pick<Settings, 'lenientRole'>,
  user: Pick<NewUser, 'email' | 'passwordHash' | 'accessTokenHash'>,
): User {
  const misfit = misfitOfLine(user.email);
  if (misfit !== undefined) {
    throw new AuthenticationFault(
      'invalidCredentials',
      `The user "${shownText(user.email)}" cannot be created on first use, as the name ${misfit}: expected ${LINE_EXPECTED}`,
    );
  }
  const [firstName = '', lastName = ''] = (user.email.split('@', 1)[0] ?? '').split(/[._-]/);
  const role = settings.lenientRole;
  const created = createUser(store, { ...user, firstName, lastName, defaultRole: role, roleEverywhere: role });
  const { events } = store;
  events.note({ kind: 'created', what: 'user', id: created.id, name: created.email, role, operation: events.operation });
  return created;
}

function valid(user: User): User {
  if (!user.isValid) throw new AuthenticationFault('invalidUser', `The user ${user.email} is not valid`);
  return user;
}
