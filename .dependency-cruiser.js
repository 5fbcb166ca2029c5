/**
 * The arrows between the rooms of src/: a room may import the rooms below it, and itself. CONTRIBUTING.md shows the picture that is made
 * from this list (npm run generate).
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ROOMS = {
  server: ['transports', 'admin', 'pipeline', 'seed', 'jobs', 'notifications', 'store', 'contract', 'root'],
  transports: ['pipeline', 'jobs', 'store', 'contract'],
  admin: ['pipeline', 'seed', 'overrides', 'jobs', 'accounts', 'notifications', 'store', 'random', 'contract'],
  pipeline: ['operations', 'generated', 'overrides', 'jobs', 'accounts', 'store', 'collections', 'contract'],
  operations: ['jobs', 'accounts', 'store', 'assets', 'random', 'collections', 'contract'],
  generated: ['operations', 'accounts', 'assets', 'random', 'contract'],
  seed: ['overrides', 'jobs', 'accounts', 'store', 'assets', 'random', 'contract'],
  overrides: ['jobs', 'store', 'random', 'contract'],
  jobs: ['accounts', 'store', 'assets', 'random', 'collections', 'contract'],
  notifications: ['store', 'contract'],
  accounts: ['store', 'assets', 'random', 'collections', 'contract'],
  store: ['assets', 'collections', 'contract'],
  assets: ['random', 'collections', 'contract'],
  contract: ['collections'],
  random: [],
  collections: [],
};
