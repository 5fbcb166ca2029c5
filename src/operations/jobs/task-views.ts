import type { TaskProgressArray } from '../../contract/generated-types.js';
import type { Language } from '../../jobs/languages.js';
import { messageText } from '../../jobs/messages.js';
import type { Task, TaskItem } from '../../jobs/task-progress.js';

const ITEM_MESSAGES = { pending: 'taskItemPending', processing: 'taskItemProcessing', processed: 'taskItemProcessed' } as const satisfies Readonly<
  Record<TaskItem['state'], string>
>;

/** The tasks of a job as an element of an answer. Those whose items are not told have no message either (t). */
export function toTaskProgressArray(tasks: readonly Task[], language: Language): TaskProgressArray {
  return {
    items: tasks.map(({ type, state, processed, processing, pending, progress, changedAt, items }) => {
      const lastProgressUpdate = new Date(changedAt);
      return {
        taskType: type,
        taskState: state,
        numProcessed: processed,
        numProcessing: processing,
        numPending: pending,
        progress,
        progressMessage: items.length === 0 ? '' : messageText(language, 'taskProgress', { done: processed, count: items.length }),
        lastProgressUpdate,
        taskItemProgressArray: {
          items: items.map((item) => ({
            itemName: item.name,
            progress: item.progress,
            progressMessage: messageText(language, ITEM_MESSAGES[item.state], { asset: item.name }),
            lastProgressUpdate,
          })),
        },
      };
    }),
  };
}
