import type { Job } from './job.js';
import { isUpload } from './kinds.js';
import { itemsDoneAfter, progressOf, ranFor } from './progress.js';

/** States of a task (source: TaskStates of the contract). */
export type TaskState = 'Unknown' | 'New' | 'Processing' | 'Stopping' | 'Done' | 'Failed';

/** A task of a job, with what it has done at a moment. */
export interface Task {
  /** As the service names it (t), but for `VideoTranscoding` (c). */
  readonly type: string;
  readonly state: TaskState;
  readonly processed: number;
  readonly processing: number;
  readonly pending: number;
  /** From 0 to 1. */
  readonly progress: number;
  /** When its progress last changed, milliseconds since 1970. */
  readonly changedAt: number;
  /** What is told of each item; empty for the tasks that tell nothing (t). */
  readonly items: readonly TaskItem[];
}

/** An item of a task. */
export interface TaskItem {
  readonly name: string;
  readonly state: 'pending' | 'processing' | 'processed';
  /** From 0 to 1. */
  readonly progress: number;
}

/** A video that an upload transcodes, and its place among the items. */
export interface VideoItem {
  readonly index: number;
  readonly name: string;
}

const UPLOAD = 'com.scene7.upload.UploadAsyncTaskMonitor';
const AUTO_SET = 'com.scene7.autoset.AutoSetAsyncTaskMonitor';
const TRANSCODING = 'VideoTranscoding';

/**
 * The tasks of a job at a moment: an upload that has begun to run has one for its files and one for automated sets (t), and one for its videos,
 * if there are any (d). Other jobs have none (t).
 */
export function tasksOf(job: Job, videos: readonly VideoItem[], at: number): Task[] {
  if (!isUpload(job.kind) || job.startedAt === null) return [];
  return [uploadTask(job, at), autoSetTask(job), ...(videos.length === 0 ? [] : [transcodingTask(job, videos, at)])];
}

function uploadTask(job: Job, at: number): Task {
  const { itemsDone, changedAt } = progressOf(job, at);
  return task(UPLOAD, job, job.itemCount, itemsDone, job.state === 'Running' && itemsDone < job.itemCount ? 1 : 0, changedAt);
}

/** It counts no items (t), and is done with the job (c). */
function autoSetTask(job: Job): Task {
  const isDone = job.state === 'Done' && job.outcome === 'Completed';
  return task(AUTO_SET, job, 0, 0, 0, isDone ? (job.endedAt ?? 0) : (job.startedAt ?? 0));
}

function task(type: string, job: Job, count: number, processed: number, processing: number, changedAt: number): Task {
  const progress = count === 0 ? (job.outcome === 'Completed' ? 1 : 0) : processed / count;
  const isDone = progress === 1;
  const state = stateOf(job, isDone, processed + processing > 0);
  return { type, state, processed, processing, pending: count - processed - processing, progress, changedAt, items: [] };
}

function transcodingTask(job: Job, videos: readonly VideoItem[], at: number): Task {
  const { changedAt } = progressOf(job, at);
  const ran = ranFor(job, at);
  const itemsDone = itemsDoneAfter(job, ran);
  const items = videos.map(({ index, name }): TaskItem => {
    const [from, to] = [index * job.totalTime, (index + 1) * job.totalTime];
    const share = ran * job.itemCount;
    if (index < itemsDone) return { name, state: 'processed', progress: 1 };
    if (share < from || job.state !== 'Running') return { name, state: 'pending', progress: 0 };
    return { name, state: 'processing', progress: to > from ? Math.floor((100 * (share - from)) / (to - from)) / 100 : 0 };
  });
  const countOf = (state: TaskItem['state']): number => items.filter((item) => item.state === state).length;
  const [processed, processing] = [countOf('processed'), countOf('processing')];
  return {
    type: TRANSCODING,
    state: stateOf(job, processed === items.length, processed + processing > 0),
    processed,
    processing,
    pending: items.length - processed - processing,
    progress: items.reduce((sum, item) => sum + item.progress, 0) / items.length,
    changedAt,
    items,
  };
}

/** What a job's state means for one of its tasks (c). A task that a stop ends is done; so is the rest of a job that nothing is left of. */
function stateOf(job: Job, isDone: boolean, hasBegun: boolean): TaskState {
  if (isDone) return 'Done';
  if (job.state === 'Stopping') return 'Stopping';
  if (job.state === 'Done') return job.outcome === 'Fatal' ? 'Failed' : 'Done';
  return hasBegun ? 'Processing' : 'New';
}
