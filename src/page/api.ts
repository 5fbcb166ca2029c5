import { signal } from '@preact/signals';
import createClient from 'openapi-fetch';
import type { components, paths } from './admin-api.js';

/** What the admin API takes and answers, by name. */
export type Schemas = components['schemas'];

/** Where the token is kept: it is gone when the tab is closed. */
const TOKEN_KEY = 'ips-mock token';

const token = signal(sessionStorage.getItem(TOKEN_KEY));

/** Whether the mock wants a token: one that the page does not have, or another one than it has. */
export const wantedToken = signal<'no' | 'missing' | 'wrong'>('no');

/** Takes the token that was typed in. */
export function setToken(text: string): void {
  sessionStorage.setItem(TOKEN_KEY, text);
  token.value = text;
  wantedToken.value = 'no';
}

/** `fetch` with the token, if there is one. A mock that wants one, or another one, makes the page ask for it. */
export async function authorizedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const request = new Request(input, init);
  const sent = token.value;
  if (sent !== null) request.headers.set('Authorization', `Bearer ${sent}`);
  const response = await fetch(request);
  // Another answer may have brought a token meanwhile.
  if (response.status === 401 && sent === token.value) {
    sessionStorage.removeItem(TOKEN_KEY);
    token.value = null;
    wantedToken.value = sent === null ? 'missing' : 'wrong';
  }
  return response;
}

/** The admin API. Unwrap what it answers with `answered`. */
export const api = createClient<paths>({ fetch: authorizedFetch });

/** What the admin API refused to do, in its words. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** HTTP status; 0 where nothing answered. */
  readonly status: number;
  /** What is wrong with each field. */
  readonly errors: NonNullable<Schemas['Problem']['errors']>;

  constructor(message: string, status: number, errors: NonNullable<Schemas['Problem']['errors']> = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** An answer as openapi-fetch gives it. */
interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the mock answered. @throws ProblemError for what it refused, and if it does not answer */
export async function answered<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await asked;
  } catch {
    throw new ProblemError('The mock does not answer: it was stopped, or cannot be reached', 0);
  }
  const { data, error, response } = answer;
  if (response.ok) {
    // Of an answer without content the type is undefined, too.
    return data as Data;
  }
  throw problemOf(error, response.status);
}

/** The problem that an answer's body describes. */
export function problemOf(body: unknown, status: number): ProblemError {
  // Any other body is no problem document, and has neither.
  const { detail, errors } = (typeof body === 'object' && body !== null ? body : {}) as Partial<Schemas['Problem']>;
  return new ProblemError(detail ?? `The mock answered with ${status}`, status, errors);
}
