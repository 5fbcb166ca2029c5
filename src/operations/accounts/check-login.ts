import { roleIn } from '../../accounts/roles.js';
import { secretHash } from '../../accounts/secret-hash.js';
import { operation } from '../operation.js';

/** Whether an e-mail address and a password are a user's. A wrong one is no fault (d). */
export const checkLogin = operation('checkLogin', (call, context) => {
  const { email, password } = call.params;
  const user = context.store.accounts.userByEmail(email.trim());
  // In lenient mode anybody who is not yet known could log in.
  if (!user) return { status: context.settings.auth === 'lenient' && email.trim() !== '' && password !== '' ? 'ValidLogin' : 'InvalidLogin' };
  const isMember = call.company === undefined || roleIn(context.store, user, call.company.id) !== undefined;
  return { status: user.isValid && user.passwordHash === secretHash(password) && isMember ? 'ValidLogin' : 'InvalidLogin' };
});
