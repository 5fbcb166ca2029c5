/** A step of a pattern: takes a character of the text, or leads on without taking one. */
export type Step =
  | { readonly kind: 'take'; readonly takes: (codePoint: number) => boolean; readonly character?: string }
  | { readonly kind: 'star' }
  | { readonly kind: 'jump'; readonly to: readonly number[] }
  | { readonly kind: 'end' };

/** What a pattern is made of; a brace or comma that turned out to be just a character is a `take`. */
type Token = Extract<Step, { kind: 'take' | 'star' }> | Mark;

interface Mark {
  readonly kind: 'open' | 'comma' | 'close';
  readonly at: number;
}

/** How long a pattern may be, characters, and how many alternatives all of its braces may have together. */
const LONGEST = 2000;
const MOST_ALTERNATIVES = 200;

/** A pattern that cannot be used; the message says why, and what would be right. */
export class GlobMistake extends Error {}

/**
 * The steps of a pattern, and whether it stands for what does not fit them. They are numbered: from each, the text leads to the one that follows, from a star also to itself.
 * There are no more than the pattern has characters, whatever its braces hold.
 *
 * @throws GlobMistake
 */
export function globSteps(pattern: string): { readonly steps: readonly Step[]; readonly isNegated: boolean } {
  if (pattern.length > LONGEST) throw new GlobMistake(`is a pattern of ${pattern.length} characters: expected at most ${LONGEST}`);
  const marks = /^!*/.exec(pattern)?.[0].length ?? 0;
  // Nothing but exclamation marks: characters like any others.
  const negations = marks === pattern.length ? 0 : marks;
  const steps: Step[] = [];
  /** The braces that are open: where their alternatives start, and the jumps to where they end. */
  const braces: { readonly fork: number; readonly starts: number[]; readonly jumps: number[] }[] = [];
  for (const token of withPlainMarks(tokensOf(pattern.slice(negations)))) {
    const brace = braces.at(-1);
    if (token.kind === 'open') {
      // Its step is written when the brace closes.
      braces.push({ fork: steps.length, starts: [steps.length + 1], jumps: [] });
      steps.push({ kind: 'jump', to: [] });
    } else if (token.kind === 'comma' && brace) {
      brace.jumps.push(steps.length);
      steps.push({ kind: 'jump', to: [] });
      brace.starts.push(steps.length);
    } else if (token.kind === 'close' && brace) {
      steps[brace.fork] = { kind: 'jump', to: brace.starts };
      for (const jump of brace.jumps) steps[jump] = { kind: 'jump', to: [steps.length] };
      braces.pop();
    } else if (token.kind === 'take' || token.kind === 'star') {
      steps.push(token);
    }
  }
  return { steps: [...steps, { kind: 'end' }], isNegated: negations % 2 === 1 };
}

function tokensOf(pattern: string): Token[] {
  const characters = [...pattern];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '*') tokens.push({ kind: 'star' });
    else if (character === '?') tokens.push({ kind: 'take', takes: () => true });
    else if (character === '{') tokens.push({ kind: 'open', at });
    else if (character === ',') tokens.push({ kind: 'comma', at });
    else if (character === '}') tokens.push({ kind: 'close', at });
    else if (character === '[') {
      const set = characterSet(characters, at);
      tokens.push({ kind: 'take', takes: set.takes });
      at = set.end;
    } else if (character === '\\') {
      const escaped = characters[++at];
      if (escaped === undefined) throw new GlobMistake('ends in a backslash: expected the character that it escapes, \\\\ for a backslash');
      tokens.push(taking(escaped));
    } else tokens.push(taking(character));
  }
  return tokens;
}

function taking(character: string): Token {
  const wanted = character.codePointAt(0);
  return { kind: 'take', takes: (codePoint) => codePoint === wanted, character };
}

/** The token that takes any from one character to another, in either order. */
function takingRange(one: string, other: string): Token {
  const [from = '', to = ''] = [one, other].sort();
  return { kind: 'take', takes: (codePoint) => codePoint >= (from.codePointAt(0) ?? 0) && codePoint <= (to.codePointAt(0) ?? 0) };
}

/** The set of characters whose bracket opens at `open`, and where it closes. A bracket that is its first character is one of them. */
function characterSet(characters: readonly string[], open: number): { takes: (codePoint: number) => boolean; end: number } {
  const isNegated = characters[open + 1] === '!' || characters[open + 1] === '^';
  const first = isNegated ? open + 2 : open + 1;
  const ranges: { readonly from: number; readonly to: number }[] = [];
  let at = first;
  const next = (): number => {
    if (characters[at] === '\\') at++;
    const codePoint = characters[at++]?.codePointAt(0);
    if (codePoint === undefined)
      throw new GlobMistake(`has a [ at character ${open + 1} that is not closed: expected ], or \\[ for the character itself`);
    return codePoint;
  };
  while (characters[at] !== ']' || at === first) {
    if (characters[at] === '[' && characters[at + 1] === ':') {
      throw new GlobMistake(`has [: at character ${at + 1}: classes have no names here, expected characters and ranges such as [a-z]`);
    }
    const from = next();
    const isRange = characters[at] === '-' && characters[at + 1] !== ']' && at + 1 < characters.length;
    if (isRange) at++;
    const to = isRange ? next() : from;
    if (to < from) {
      const range = `${String.fromCodePoint(from)}-${String.fromCodePoint(to)}`;
      throw new GlobMistake(`has the range ${range} at character ${open + 1}: expected the lower end first`);
    }
    ranges.push({ from, to });
  }
  return { takes: (codePoint) => ranges.some(({ from, to }) => codePoint >= from && codePoint <= to) !== isNegated, end: at };
}

/**
 * Turns into characters the marks that are no more than that: braces without a comma, commas outside of braces, braces that close nothing.
 * Braces with `..` between two characters become the set from one to the other.
 */
function withPlainMarks(tokens: readonly Token[]): Token[] {
  const result: (Token | undefined)[] = [...tokens];
  const open: { readonly index: number; readonly at: number; commas: number }[] = [];
  let alternatives = 0;
  for (const [index, token] of tokens.entries()) {
    const brace = open.at(-1);
    if (token.kind === 'open') open.push({ index, at: token.at, commas: 0 });
    else if (token.kind === 'comma') {
      if (brace) brace.commas++;
      else result[index] = taking(',');
    } else if (token.kind === 'close') {
      open.pop();
      const range = brace && rangeBetween(tokens.slice(brace.index + 1, Math.min(index, brace.index + 6)));
      if (brace && brace.commas > 0) alternatives += brace.commas + 1;
      else if (brace && range) result.fill(undefined, brace.index, index + 1)[index] = range;
      else {
        if (brace) result[brace.index] = taking('{');
        result[index] = taking('}');
      }
    }
  }
  const unclosed = open[0];
  if (unclosed) throw new GlobMistake(`has a { at character ${unclosed.at + 1} that is not closed: expected }, or \\{ for the character itself`);
  if (alternatives > MOST_ALTERNATIVES) {
    throw new GlobMistake(`has ${alternatives} alternatives in braces: expected at most ${MOST_ALTERNATIVES}`);
  }
  return result.filter((token) => token !== undefined);
}

/** The range that stands in braces with `..` between two characters; undefined for anything else. */
function rangeBetween(tokens: readonly Token[]): Token | undefined {
  const [from, dot, otherDot, to, ...more] = tokens.map((token) => (token.kind === 'take' ? token.character : undefined));
  if (from === undefined || dot !== '.' || otherDot !== '.' || to === undefined || more.length > 0) return undefined;
  return takingRange(from, to);
}
