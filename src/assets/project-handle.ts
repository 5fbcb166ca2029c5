import type { HandleForm } from './handle-form.js';

/** A project's handle: its company and its name (d), so renaming the project changes it. */
export function formatProjectHandle(companyId: number, name: string, form: HandleForm): string {
  return `${form.index === 0 ? '' : 'p|'}${companyId}|${name}`;
}

/** Parses a project's handle of either form (d). Returns undefined for anything else. */
export function parseProjectHandle(handle: string): { companyId: number; name: string } | undefined {
  const match = /^(?:p\|)?(\d{1,15})\|(.+)$/.exec(handle.trim());
  return match?.[2] === undefined ? undefined : { companyId: Number(match[1]), name: match[2] };
}
