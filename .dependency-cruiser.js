/**
 * The rooms of src/ and the arrows between them: a room may import from those behind its name, and from itself.
 * docs/contributing/architecture.md shows the picture that is made from this list (npm run generate).
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ROOMS = {
  server: [
    'transports',
    'forwarding',
    'recordings',
    'admin',
    'pipeline',
    'seed',
    'overrides',
    'jobs',
    'notifications',
    'accounts',
    'store',
    'collections',
    'contract',
  ],
  // Recordings of exchanges: written, read, played back, and made into other things.
  recordings: ['transports', 'seed', 'overrides', 'jobs', 'accounts', 'store', 'assets', 'collections', 'contract'],
  comparison: ['recordings', 'transports', 'accounts', 'collections', 'contract'],
  transports: ['forwarding', 'pipeline', 'pictures', 'jobs', 'assets', 'random', 'collections', 'contract'],
  admin: [
    'transports',
    'recordings',
    'ips-client',
    'pipeline',
    'pictures',
    'operations',
    'seed',
    'overrides',
    'jobs',
    'accounts',
    'notifications',
    'store',
    'assets',
    'random',
    'collections',
    'contract',
  ],
  pipeline: ['operations', 'generated', 'overrides', 'accounts', 'contract'],
  operations: ['jobs', 'accounts', 'store', 'assets', 'random', 'collections', 'contract'],
  generated: ['jobs', 'accounts', 'assets', 'random', 'contract'],
  seed: ['overrides', 'jobs', 'accounts', 'store', 'assets', 'random', 'collections', 'contract'],
  overrides: ['jobs', 'random', 'collections', 'contract'],
  jobs: ['accounts', 'store', 'assets', 'random', 'collections', 'contract'],
  notifications: ['store', 'collections', 'contract'],
  forwarding: ['collections', 'contract'],
  pictures: ['store', 'assets', 'random', 'contract'],
  call: ['ips-client', 'contract', 'collections'],
  'ips-client': ['contract', 'collections'],
  accounts: ['store', 'assets', 'random', 'collections', 'contract'],
  store: ['assets', 'collections', 'contract'],
  assets: ['random', 'collections', 'contract'],
  contract: ['collections'],
  // What runs in the browser: it talks to the mock through the admin API alone.
  page: [],
  random: [],
  collections: [],
};

/** What every room may import besides: the clock, the settings, and the error of a start. */
const EVERYWHERE = '^src/(clock|settings|start-error)\\.ts$';

/** What users import and start; none of it is imported by a room, but for types. */
const ENTRIES = '^src/(index|client|ips-client|vitest|start-cli|cli)\\.ts$';

const isValue = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files must not import each other in a circle, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(ROOMS).map(([room, below]) => ({
      name: `arrows-of-${room}`,
      comment: `${room} may import values from ${below.join(', ') || 'no other room'} alone.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: [`^src/(${[room, ...below].join('|')})/`, EVERYWHERE], ...isValue },
    })),
    {
      name: 'clock-and-settings-lie-below',
      comment: 'The clock and the settings know the contract and collections at most.',
      severity: 'error',
      from: { path: EVERYWHERE },
      to: { path: '^src/', pathNot: ['^src/(contract|collections)/', EVERYWHERE], ...isValue },
    },
    {
      name: 'entries-are-the-top',
      comment: 'Nothing is built on what users import and start.',
      severity: 'error',
      from: { path: '^src/', pathNot: ENTRIES },
      to: { path: ENTRIES, ...isValue },
    },
    {
      name: 'every-room-is-listed',
      comment: 'A new room gets its arrows in ROOMS.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(ROOMS).join('|')})/` },
    },
    {
      name: 'rules-of-jobs-are-pure',
      comment: 'What happens in the life of jobs is a pure function: only the scheduler, its parts and the look-up of handles know the store.',
      severity: 'error',
      from: { path: '^src/jobs/[^/]+\\.ts$', pathNot: '^src/jobs/(scheduler|job-handle)\\.ts$' },
      to: { path: '^src/(store|jobs/execution)/' },
    },
    {
      name: 'sql-in-store-alone',
      comment: 'Nobody but the store talks to SQLite.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'better-sqlite3' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  },
};
