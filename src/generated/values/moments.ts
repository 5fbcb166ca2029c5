import { momentOf } from '../subject.js';
import { always, type Make, type Values } from './value-source.js';

/** When subscriptions and passwords expire: any earlier moment might have passed already. */
const FAR_FUTURE = new Date('2101-02-01T00:00:00Z');

const after =
  (days: number): Make<Date> =>
  ({ subject, now }) =>
    momentOf(subject, days, now);

/** How to generate moments. */
export const MOMENTS: Values<Date> = {
  expires: always(FAR_FUTURE),
  passwordExpires: always(FAR_FUTURE),
  nextFireTime: always(FAR_FUTURE),
  created: after(0),
  createDate: after(0),
  dateCreated: after(0),
  triggerTime: after(0),
  startDate: after(0),
  endDate: after(0.01),
  lastAdded: after(0),
  lastCompleted: after(0.01),
  completionTime: after(0.01),
  lastPublished: after(30),
  childLastModified: after(25),
};
