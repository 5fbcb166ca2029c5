/** Handle of a project: its company and its name (d), so that it changes with the name. */
export function formatProjectHandle(companyId: number, name: string, versioned: boolean): string {
  return `${versioned ? 'p|' : ''}${companyId}|${name}`;
}

/** The parts of a project's handle of either form (d), or undefined. */
export function parseProjectHandle(handle: string): { companyId: number; name: string } | undefined {
  const match = /^(?:p\|)?(\d{1,15})\|(.+)$/.exec(handle.trim());
  return match?.[2] === undefined ? undefined : { companyId: Number(match[1]), name: match[2] };
}
