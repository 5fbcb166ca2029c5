import * as schemas from '../admin-schemas.js';
import { FileAnswer } from '../file-answer.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of recordings. */
export const recordingRoutes: readonly AdminRoute[] = [
  route('post', '/recordings', {
    summary: 'Begins to record all requests and answers, without secrets',
    answers: 'the recording',
    answer: 'recordingView',
    status: 201,
    body: schemas.newRecording,
    conflict: 'its name is taken, there are too many, or no file can be made for it',
    handle: async ({ body }, { recordings }) => (await recordings()).start(body),
  }),
  route('get', '/recordings', {
    summary: 'Lists recordings',
    answers: 'recordings',
    answer: 'recordings',
    handle: async (_request, { recordings }) => ({ recordings: (await recordings()).list() }),
  }),
  route('get', '/recordings/:name', {
    summary: 'A recording: how far it got',
    answers: 'the recording',
    answer: 'recordingView',
    handle: async ({ params }, { recordings }) => (await recordings()).get(params.name),
  }),
  route('post', '/recordings/:name/stop', {
    summary: 'Ends a recording, which is kept',
    answers: 'the recording',
    answer: 'recordingView',
    handle: async ({ params }, { recordings }) => (await recordings()).stop(params.name),
  }),
  route('get', '/recordings/:name/file', {
    summary: 'A recording as a file: JSON Lines',
    answers: 'the file',
    media: ['application/jsonl'],
    handle: async ({ params }, { recordings }) =>
      new FileAnswer(await (await recordings()).file(params.name), 'application/jsonl', `${params.name}.jsonl`),
  }),
  route('delete', '/recordings/:name', {
    summary: 'Ends a recording and forgets it',
    handle: async ({ params }, { recordings }) => (await recordings()).remove(params.name),
  }),
];
