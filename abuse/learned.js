/** How many values of each kind are kept. */
const KEPT = 40;

/**
 * What earlier answers held: handles by their kind (`a`, `j`, `ps`, …), ids of what the admin API created, URLs of exports. Requests that name
 * them reach what only exists once something else was done.
 */
export class Learned {
  #values = new Map();

  /** Takes what an answer holds. */
  learn(text) {
    for (const [, handle] of text.matchAll(/>((?:[a-z]{1,2})\|[^<>]{1,200})</g)) this.#add(handle.slice(0, handle.indexOf('|')), unescaped(handle));
    for (const [handle] of text.matchAll(/(?<=":\s?")(?:j|c)\|[^"\\]{1,200}(?=")/g)) this.#add(handle[0], handle);
    for (const [, id] of text.matchAll(/"id":\s?"?([\w-]{1,40})"?/g)) this.#add('id', id);
    for (const [, name] of text.matchAll(/"name":\s?"([\w -]{1,40})"/g)) this.#add('name', name);
    for (const [path] of text.matchAll(/\/scene7\/export\/[\w.-]{1,80}/g)) this.#add('export', path);
    for (const [, email] of text.matchAll(/<email>([^<]{1,80})</g)) this.#add('email', unescaped(email));
  }

  /** Some value of a kind; undefined where there is none yet. */
  pick(kind, dice) {
    return dice.pick(this.#values.get(kind) ?? []);
  }

  /** Forgets everything: the mock was reset. */
  clear() {
    this.#values.clear();
  }

  #add(kind, value) {
    const known = this.#values.get(kind) ?? [];
    if (known.includes(value)) return;
    known.push(value);
    if (known.length > KEPT) known.splice(1, 1);
    this.#values.set(kind, known);
  }
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
