/** Colours of a terminal by ANSI code. */
const COLOURS = { 2: '#8b949e', 90: '#8b949e', 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#56d4dd' };

const PLAIN = '#e6edf3';
const SIZE = { font: 13, column: 7.83, line: 19, margin: 16, bar: 34 };

/**
 * Draws what a terminal shows.
 *
 * @param {string} title
 * @param {string} text lines, with ANSI colours
 */
export function terminalSvg(title, text) {
  const lines = text.replace(/\n$/, '').split('\n').map(spansReader());
  const columns = Math.max(...lines.map((spans) => spans.reduce((sum, { text }) => sum + text.length, 0)));
  const width = Math.ceil(2 * SIZE.margin + columns * SIZE.column);
  const height = SIZE.bar + lines.length * SIZE.line + SIZE.margin;
  const rows = lines.map((spans, index) => row(spans, SIZE.bar + (index + 0.75) * SIZE.line)).filter((each) => each !== '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
<circle cx="20" cy="17" r="5" fill="#ff5f57"/><circle cx="38" cy="17" r="5" fill="#febc2e"/><circle cx="56" cy="17" r="5" fill="#28c840"/>
<g font-family="'DejaVu Sans Mono', ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="${SIZE.font}" fill="${PLAIN}" xml:space="preserve">
<text x="${width / 2}" y="21" text-anchor="middle" fill="${COLOURS[2]}">${escaped(title)}</text>
${rows.join('\n')}
</g>
</svg>
`;
}

/** The lines of a drawing by `terminalSvg`, without colours. */
export function textOfSvg(svg) {
  return [...svg.matchAll(/^<text [^>]*y="([\d.]+)"[^>]*>(.*)<\/text>$/gm)]
    .slice(1)
    .map(([, , content]) => unescaped(content.replace(/<[^>]*>/g, '')));
}

/** Reads lines one after the other, each in pieces of one colour. What stands on a coloured ground is written in that colour. */
function spansReader() {
  let [colour, ground, dim] = [];
  const change = (code) => {
    if (code === 0) [colour, ground, dim] = [];
    else if (code === 2) dim = COLOURS[2];
    else if (code === 22) dim = undefined;
    else if ((code >= 30 && code < 40) || code === 90) colour = COLOURS[code];
    else if (code >= 40 && code < 50) ground = COLOURS[code - 10];
  };
  return (line) => {
    const spans = [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes of colours
    for (const [, code, text] of line.matchAll(/(?:\u001b\[(\d+)m)?([^\u001b]*)/g)) {
      if (code !== undefined) change(Number(code));
      // What stands in columns is a piece of its own.
      for (const piece of text.split(/(?<=\S)(?= {2})/)) if (piece !== '') spans.push({ colour: ground ?? colour ?? dim, text: piece });
    }
    return spans;
  };
}

/** Each piece stands at its column: fonts differ in the width of what is no letter. */
function row(spans, y) {
  let column = 0;
  const pieces = spans.map(({ colour, text }) => {
    const shown = text.trimStart();
    const x = (SIZE.margin + (column + text.length - shown.length) * SIZE.column).toFixed(1);
    column += text.length;
    if (shown === '') return text;
    const length = (shown.length * SIZE.column).toFixed(1);
    const spaces = text.slice(0, text.length - shown.length);
    return `${spaces}<tspan x="${x}" textLength="${length}"${colour === undefined ? '' : ` fill="${colour}"`}>${escaped(shown)}</tspan>`;
  });
  return pieces.length === 0 ? '' : `<text y="${y}">${pieces.join('')}</text>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function unescaped(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
