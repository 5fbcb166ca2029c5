/** The page with the table of how fast the mock is in short, and the tables that most readers look for. */
export const PAGE = 'docs/performance.md';

/** The page with the aims, those that were not reached among them. */
export const AIMS_PAGE = 'docs/performance/aims.md';

/** What grows with what the mock holds, or with what a call asks of it. */
const GROWTH = ['items', 'active', 'logs', 'lists', 'submits', 'files', 'uploads', 'searches', 'scheduler', 'year', 'reset'];

/** The page with the table of a section. */
export function pageOf(section) {
  return GROWTH.includes(section) ? 'docs/performance/growth.md' : PAGE;
}
