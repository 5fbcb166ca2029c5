import { randomPassword } from '../../accounts/password.js';
import { operation } from '../operation.js';

/** Name of the stored number that counts the passwords generated so far. */
const GENERATED = 'passwordsMadeUp';

/** Generates a password without setting it (d). The same sequence of calls gets the same passwords in every run (c). */
export const generatePassword = operation('generatePassword', (_call, { store, settings }) => {
  const number = (store.number(GENERATED) ?? 0) + 1;
  store.setNumber(GENERATED, number);
  return { password: randomPassword(settings.seed, number) };
});
