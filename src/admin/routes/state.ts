import * as schemas from '../admin-schemas.js';
import type { SnapshotFile } from '../state-service.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of everything the mock holds: reset, snapshots, files. */
export const stateRoutes: readonly AdminRoute[] = [
  route('post', '/reset', {
    summary: 'Returns the mock to its fixtures, or empties it, or resets one company',
    body: schemas.reset,
    handle: ({ body }, { reset }) => reset(body),
  }),
  route('get', '/snapshots', {
    summary: 'Lists snapshots',
    answers: 'snapshots',
    handle: (_request, { snapshots }) => ({ snapshots: snapshots.list() }),
  }),
  route('post', '/snapshots', {
    summary: 'Saves what the mock holds now under a name',
    answers: 'the snapshot',
    status: 201,
    body: schemas.snapshotName,
    handle: ({ body }, { snapshots }) => snapshots.take(body.name),
  }),
  route('post', '/snapshots/:name/restore', {
    summary: 'Returns the mock to a snapshot, its time included',
    answers: 'the snapshot',
    handle: ({ params }, { snapshots }) => snapshots.restore(params.name),
  }),
  route('delete', '/snapshots/:name', {
    summary: 'Forgets a snapshot',
    handle: ({ params }, { snapshots }) => snapshots.remove(params.name),
  }),
  route('get', '/snapshots/:name/file', {
    summary: 'A snapshot as a file',
    answers: 'the file',
    handle: ({ params }, { snapshots }) => snapshots.file(params.name),
  }),
  route('get', '/state', {
    summary: 'Everything the mock holds, as a file',
    answers: 'the file',
    handle: (_request, { state }) => state.export(),
  }),
  route('put', '/state', {
    summary: 'Replaces everything the mock holds by a file',
    body: schemas.snapshotFile,
    // The store checks whether rows fit their tables when it loads them.
    handle: ({ body }, { state }) => state.import(body as unknown as SnapshotFile),
  }),
];
