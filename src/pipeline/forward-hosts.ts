/** Why a request is not forwarded to a host. */
export function hostRefused(host: string): string {
  return `Calls may not be forwarded to ${host}: start the mock with --forward-hosts ${host}, or with --forward and its address`;
}
