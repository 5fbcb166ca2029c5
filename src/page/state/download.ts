import { authorizedFetch, ProblemError, problemOf } from '../api.js';

/** Downloads what is at a path of the admin API. A link could not bear the token. @param name of the file @throws ProblemError for what is refused */
export async function download(path: string, name: string): Promise<void> {
  const response = await sent(authorizedFetch(new URL(path, location.href)));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to save it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Sends a file to a path of the admin API. @throws ProblemError for what is refused */
export async function upload(path: string, file: Blob): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  await sent(authorizedFetch(new URL(path, location.href), { method: 'PUT', headers, body: file }));
}

async function sent(asked: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await asked;
  } catch {
    throw new ProblemError('The mock does not answer: it was stopped, or cannot be reached', 0);
  }
  if (response.ok) return response;
  throw problemOf(await response.json().catch(() => undefined), response.status);
}
