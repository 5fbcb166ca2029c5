import type { CheckLoginParam, CheckLoginReturn } from '../contract/generated-types.js';
import { secretHash } from '../people/authenticate.js';
import { roleIn } from '../people/authorize.js';
import { type Call, type Ips, operation } from './call.js';

/** Says whether an e-mail address and a password are a user's; a wrong one is no fault (d). */
export const checkLogin = operation((call: Call<CheckLoginParam>, ips: Ips): CheckLoginReturn => {
  const { email, password } = call.params;
  const user = ips.store.people.userByEmail(email.trim());
  // In lenient mode whoever is not known yet could log in.
  if (!user) return { status: ips.settings.auth === 'lenient' && email.trim() !== '' && password !== '' ? 'ValidLogin' : 'InvalidLogin' };
  const isMember = call.company === undefined || roleIn(ips.store, user, call.company.id) !== undefined;
  return { status: user.isValid && user.passwordHash === secretHash(password) && isMember ? 'ValidLogin' : 'InvalidLogin' };
});
