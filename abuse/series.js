import { median } from '../bench/table.js';

/** What is sampled: its title, its unit, and its value in a sample. */
export const SERIES = [
  { title: 'Resident memory', unit: 'MB', value: ({ rss }) => rss / 1e6 },
  { title: 'Heap used', unit: 'MB', value: ({ heapUsed }) => heapUsed / 1e6 },
  { title: 'External memory', unit: 'MB', value: ({ external }) => external / 1e6 },
  { title: 'Open descriptors', unit: '', value: ({ descriptors }) => descriptors },
  { title: 'Event loop delay, p99', unit: 'ms', value: ({ p99 }) => p99 },
  { title: 'Database file', unit: 'MB', value: ({ file }) => (file === undefined ? undefined : file / 1e6) },
];

/** The points of a series, `{ at, value }`; none for one that a mock does not have. */
export function pointsOf({ value }, samples) {
  return samples.map((sample) => ({ at: sample.at, value: value(sample) })).filter((point) => point.value !== undefined);
}

/** The first quarter against the last one, by their medians, and the slope of all. @returns undefined for too few points */
export function trendOf(points) {
  if (points.length < 4) return undefined;
  const quarter = Math.floor(points.length / 4);
  const of = (part) => median(part.map(({ value }) => value));
  return { first: of(points.slice(0, quarter)), last: of(points.slice(-quarter)), perHour: slopeOf(points) * 3600 };
}

/** The slope of the line that fits best, per second. */
function slopeOf(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [at, value] = [mean((point) => point.at), mean((point) => point.value)];
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0) / spread;
}
