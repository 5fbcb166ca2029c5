import * as schemas from '../admin-schemas.js';
import { SpooledBody } from '../spool-body.js';
import { JsonPieces, piecesOfState } from '../state-file.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of everything the mock holds: reset, snapshots, files. */
export const stateRoutes: readonly AdminRoute[] = [
  route('post', '/reset', {
    summary: 'Returns the mock to its fixtures, or empties it, or resets one company',
    body: schemas.reset,
    handle: ({ body }, { reset }) => reset(body),
  }),
  route('get', '/fixtures', {
    summary: 'What the mock was filled with first, and a reset returns it to',
    answers: 'the fixtures',
    answer: 'fixturesView',
    handle: (_request, { fixtures }) => fixtures(),
  }),
  route('get', '/snapshots', {
    summary: 'Lists snapshots',
    answers: 'snapshots',
    answer: 'snapshots',
    handle: (_request, { snapshots }) => ({ snapshots: snapshots.list() }),
  }),
  route('post', '/snapshots', {
    summary: 'Saves what the mock holds now under a name',
    answers: 'the snapshot',
    answer: 'snapshotView',
    status: 201,
    body: schemas.snapshotName,
    conflict: 'there is no room for it',
    handle: ({ body }, { snapshots }) => snapshots.take(body.name),
  }),
  route('post', '/snapshots/:name/restore', {
    summary: 'Returns the mock to a snapshot, its time included',
    answers: 'the snapshot',
    answer: 'snapshotView',
    handle: ({ params }, { snapshots }) => snapshots.restore(params.name),
  }),
  route('delete', '/snapshots/:name', {
    summary: 'Forgets a snapshot',
    handle: ({ params }, { snapshots }) => snapshots.remove(params.name),
  }),
  route('get', '/snapshots/:name/file', {
    summary: 'A snapshot as a file',
    answers: 'the file',
    answer: 'stateFile',
    handle: ({ params }, { snapshots }) => {
      const copy = snapshots.copy(params.name);
      return new JsonPieces(() => piecesOfState(copy));
    },
  }),
  route('get', '/state', {
    summary: 'Everything the mock holds, as a file',
    answers: 'the file',
    answer: 'stateFile',
    handle: (_request, { state }) => {
      const copy = state.copy();
      return new JsonPieces(() => piecesOfState(copy));
    },
  }),
  {
    ...route('put', '/state', {
      summary: 'Replaces everything the mock holds by a file',
      body: schemas.snapshotFile,
      handle: () => undefined,
    }),
    // The body is a file on the disk, which is checked while it is read.
    async handle({ body }, { state }) {
      if (body instanceof SpooledBody) await state.importFile(body.path);
    },
  },
];
