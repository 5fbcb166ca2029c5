/** The kinds of events that a client may choose from; `ready` and `missed` come in any case. */
export const EVENT_KINDS = ['job', 'jobRemoved', 'call', 'completionCall', 'clock', 'created', 'reset', 'overrides'] as const;

/** A kind of event. */
export type EventKind = (typeof EVENT_KINDS)[number];
