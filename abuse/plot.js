import { pointsOf, SERIES } from './series.js';

const [COLUMNS, WIDTH, HEIGHT] = [2, 380, 200];
const AREA = { left: 56, right: 12, top: 34, bottom: 34 };
const HEAD = 40;

/** Draws a panel for each series, with a line for each mock. @returns SVG, readable on light and on dark */
export function plot(mocks, title) {
  const height = HEAD + Math.ceil(SERIES.length / COLUMNS) * HEIGHT;
  const panels = SERIES.map((series, n) => panel(series, mocks, (n % COLUMNS) * WIDTH, HEAD + Math.floor(n / COLUMNS) * HEIGHT));
  const legend = mocks.map(
    ({ name }, n) =>
      `<line class="line m${n}" x1="${AREA.left + n * 140}" y1="26" x2="${AREA.left + 24 + n * 140}" y2="26"/><text x="${AREA.left + 30 + n * 140}" y="30">${labelOf(name)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COLUMNS * WIDTH} ${height}" role="img" aria-label="${title}">
<title>${title}</title>
<style>
  text { font: 11px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600 }
  .axis { stroke: #57606a; stroke-width: 1; fill: none }
  .grid { stroke: #d0d7de; stroke-width: .5 }
  .line { fill: none; stroke-width: 1.5; stroke-linejoin: round }
  .m0 { stroke: #0969da } .m1 { stroke: #bc4c00 }
  .back { fill: #fff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .axis { stroke: #9198a1 } .grid { stroke: #3d444d } .back { fill: #0d1117 }
    .m0 { stroke: #58a6ff } .m1 { stroke: #ffa657 }
  }
</style>
<rect class="back" width="${COLUMNS * WIDTH}" height="${height}"/>
${[...legend, ...panels].join('\n')}
</svg>
`;
}

function labelOf(name) {
  return name === 'memory' ? 'in memory' : 'on a file';
}

function panel(series, mocks, left, top) {
  const lines = mocks.map(({ samples }) => pointsOf(series, samples));
  const all = lines.flat();
  const most = niceStep(Math.max(1e-9, ...all.map(({ value }) => value)) / 4) * 4;
  const end = Math.max(1e-9, ...all.map(({ at }) => at));
  const area = { x: left + AREA.left, y: top + AREA.top, width: WIDTH - AREA.left - AREA.right, height: HEIGHT - AREA.top - AREA.bottom };
  const x = (at) => round(area.x + (at / end) * area.width);
  const y = (value) => round(area.y + area.height - (value / most) * area.height);
  const ticks = [0, 1, 2, 3, 4].map((n) => {
    const value = (most / 4) * n;
    const at = y(value);
    return `<line class="grid" x1="${area.x}" y1="${at}" x2="${area.x + area.width}" y2="${at}"/><text x="${area.x - 6}" y="${at + 4}" text-anchor="end">${shortNumber(value)}</text>`;
  });
  const step = niceStep(end / 60 / 5);
  const moments = [];
  for (let minutes = 0; minutes <= end / 60 + 1e-9; minutes += step) {
    moments.push(`<text x="${x(minutes * 60)}" y="${area.y + area.height + 15}" text-anchor="middle">${shortNumber(minutes)}</text>`);
  }
  const drawn = lines.map((points, n) =>
    points.length === 0 ? '' : `<polyline class="line m${n}" points="${points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}"/>`,
  );
  return `<g><text class="title" x="${area.x}" y="${top + 22}">${series.title}${series.unit === '' ? '' : ` (${series.unit})`}</text>
${[...ticks, ...moments].join('')}
<path class="axis" d="M${area.x} ${area.y}V${area.y + area.height}H${area.x + area.width}"/><text x="${area.x + area.width}" y="${area.y + area.height + 29}" text-anchor="end">minutes</text>
${drawn.join('')}</g>`;
}

/** 1, 2 or 5 times a power of ten: the smallest that is no less. */
function niceStep(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * [1, 2, 5, 10].find((each) => each * power >= value * (1 - 1e-9));
}

function shortNumber(value) {
  return value === 0 ? '0' : String(Number(value.toPrecision(3)));
}

function round(value) {
  return Math.round(value * 10) / 10;
}
