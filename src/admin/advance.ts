// Node's own function: a test that fakes the global timers leaves it alone.
import { setImmediate } from 'node:timers';
import { timeSlice } from '../jobs/execution/time-slice.js';
import { MANUAL_CLOCK } from '../store/stored-clock.js';
import type { AdminContext } from './admin-context.js';
import { MockError, refusing } from './mock-error.js';

/** An advance of the clock that is under way. */
export interface AdvanceView {
  readonly from: Date;
  /** Where it goes, unless it is ended before. */
  readonly to: Date;
  /** How many due moments it has carried out. */
  readonly dueMoments: number;
}

/** An advance as it goes on. */
interface Advance {
  readonly from: number;
  readonly to: number;
  dueMoments: number;
}

/** How many schedules are looked at to find the one that fires most often. */
const SCHEDULES_COMPARED = 100;

/**
 * Moves a manual clock, and carries out what is due on the way. The clock always shows how far that has come, and so does the store:
 * a process that is killed on the way goes on from there.
 */
export class ClockAdvances {
  readonly #context: AdvanceContext;
  #underWay: Advance | undefined;
  /** Advances over HTTP take place one after the other. */
  #last: Promise<void> = Promise.resolve();
  #endings = 0;

  constructor(context: AdvanceContext) {
    this.#context = context;
  }

  /** The advance that is under way; undefined for none. */
  get underWay(): AdvanceView | undefined {
    const advance = this.#underWay;
    return advance && { from: new Date(advance.from), to: new Date(advance.to), dueMoments: advance.dueMoments };
  }

  /** Ends the advance that is under way, at the end of its slice, and those that wait for it. @throws MockError 404 if there is none */
  end(): void {
    if (!this.#underWay) throw new MockError('No advance of the clock is under way', 404);
    this.#endings++;
  }

  /**
   * Advances to a moment while nobody else has a turn; goes nowhere if that has passed.
   *
   * @throws MockError 409 for a clock that is not manual, and at the settings' limit of due moments
   */
  atOnce(to: number): void {
    const advance: Advance = { from: this.#context.clock.now(), to, dueMoments: 0 };
    while (!this.#slice(advance, () => false));
  }

  /**
   * Advances a slice at a time, between which others have their turn, once earlier advances are over.
   *
   * @param target gives the moment to go to, once it begins
   * @param isEnough whether it has come far enough; with it, the clock goes no further than to the last thing that happened
   * @throws MockError 409 as `atOnce`; also if it was ended, the mock was reset, its clock was set, or it was stopped on the way
   */
  inSlices(target: () => number, isEnough?: () => boolean): Promise<void> {
    const endings = this.#endings;
    const advance = this.#last.then(() => this.#inSlices(target, isEnough, endings));
    // Whoever made it is told how it ended; the next one begins either way.
    this.#last = advance.catch(() => {});
    return advance;
  }

  async #inSlices(target: () => number, isEnough: (() => boolean) | undefined, endings: number): Promise<void> {
    const { clock, scheduler } = this.#context;
    this.#throwIfEnded(endings);
    const advance: Advance = { from: clock.now(), to: target(), dueMoments: 0 };
    const { renewals } = scheduler;
    this.#underWay = advance;
    try {
      while (!this.#slice(advance, timeSlice(), isEnough)) {
        await new Promise((turn) => setImmediate(turn));
        refusing(() => scheduler.throwIfClosed());
        this.#throwIfEnded(endings);
        if (scheduler.renewals !== renewals) throw new MockError('The mock was reset, or its clock was set: the advance of its clock has ended', 409);
      }
    } finally {
      this.#underWay = undefined;
    }
  }

  #throwIfEnded(endings: number): void {
    if (this.#endings === endings) return;
    throw new MockError(`The advance was ended: it is ${new Date(this.#context.clock.now()).toISOString()}`, 409);
  }

  /** @returns whether it has come to its end */
  #slice(advance: Advance, isOver: () => boolean, isEnough?: () => boolean): boolean {
    const { clock, scheduler, settings, store } = this.#context;
    if (clock.mode.kind !== 'manual') refusing(() => clock.moveTo(advance.to));
    const { end, reached, carriedOut } = scheduler.run(advance.to, {
      most: settings.advanceLimit - advance.dueMoments,
      isOver,
      isEnough: isEnough ?? (() => false),
    });
    advance.dueMoments += carriedOut;
    const moment = Math.max(clock.now(), end === 'through' && !isEnough ? advance.to : reached);
    store.transaction(() => store.setNumber(MANUAL_CLOCK, moment));
    clock.moveTo(moment);
    if (end === 'most') throw this.#tooMany(advance);
    return end === 'through' || end === 'enough';
  }

  #tooMany({ to }: Advance): MockError {
    const { clock, scheduler, settings, store } = this.#context;
    const intervals = store.jobs.nextSchedules(SCHEDULES_COMPARED).flatMap(({ originalName, execSchedule, dueAt }) => {
      const next = execSchedule === null || dueAt === null ? undefined : scheduler.nextFireOf(execSchedule, dueAt);
      return next === undefined || dueAt === null ? [] : [{ originalName, execSchedule, interval: next - dueAt }];
    });
    const [most] = intervals.sort((a, b) => a.interval - b.interval);
    const cause = most ? `: "${most.originalName}" fires most often (${most.execSchedule}). Pause or delete it, advance less` : ': advance less';
    return new MockError(
      `More than ${settings.advanceLimit} things were due on the way to ${new Date(to).toISOString()}, and it is ${new Date(clock.now()).toISOString()} now${cause}, or start the mock with a larger --advance-limit`,
      409,
    );
  }
}

type AdvanceContext = Pick<AdminContext, 'clock' | 'scheduler' | 'store' | 'settings'>;
