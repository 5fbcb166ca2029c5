import type { MessageArguments } from './job.js';
import english from './messages/en.json' with { type: 'json' };

/** Key of a text in the catalogue. */
export type MessageKey = keyof typeof english;

const catalogue: Readonly<Record<string, string>> = english;

/**
 * A message as a client reads it.
 *
 * @param key its key in the catalogue; one that is not there stands for itself
 * @param values what its `{gaps}` take; `bytes` is written as a size
 */
export function messageText(key: string, values: MessageArguments = {}): string {
  const template = catalogue[key] ?? key;
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) return gap;
    return name === 'bytes' && typeof value === 'number' ? sizeText(value) : String(value);
  });
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
