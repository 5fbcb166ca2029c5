/** Whether a completion URL may be requested, or why not. */
export type Permission = { readonly url: URL } | { readonly refusal: string };

/**
 * Decides whether a completion URL may be requested: this machine always, other hosts only if they are listed.
 *
 * @param hosts names or addresses in lower case, or `*` for all
 */
export function permissionFor(text: string, hosts: readonly string[]): Permission {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { refusal: 'it is no URL: expected http://host/path or https://host/path' };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refusal: `its scheme is ${url.protocol} expected http: or https:` };
  if (isLoopback(url.hostname) || hosts.includes('*') || hosts.includes(url.hostname)) return { url };
  return { refusal: `its host ${url.hostname} is another machine: name it with --callback-hosts, or * for any` };
}

/** Whether a name is `localhost` or below it: this machine, whatever DNS says (RFC 6761). */
export function isLocalhost(hostname: string): boolean {
  return /(?:^|\.)localhost\.?$/.test(hostname);
}

/** Whether a host is this machine by its name alone: other names are not looked up. */
function isLoopback(hostname: string): boolean {
  return isLocalhost(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}
