import { randomPassword } from '../../accounts/password.js';
import { operation } from '../operation.js';

/** Name of the number that says how many were made up before: it outlives the process. */
const MADE_UP = 'passwordsMadeUp';

/** Makes up a password, and sets none (d). The same row of calls gets the same ones in every run (c). */
export const generatePassword = operation('generatePassword', (_call, { store, settings }) => {
  const number = (store.number(MADE_UP) ?? 0) + 1;
  store.setNumber(MADE_UP, number);
  return { password: randomPassword(settings.seed, number) };
});
