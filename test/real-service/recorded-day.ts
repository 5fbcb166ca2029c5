import { readFileSync } from 'node:fs';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import type { Exchange, RecordingHeader } from '../../src/recordings/exchange.js';
import { programsDay } from './conversation.js';
import { type AnswerChange, type StandIn, startStandIn } from './stand-in.js';

/** When the day begins. */
export const MORNING = Date.parse('2026-07-27T13:04:05.678Z');

/** A day with the service through a mock that records it. @returns what the program got, and what the service had answered */
export async function recordedDay(
  record: string,
  options: IpsMockOptions = {},
  change?: AnswerChange,
): Promise<{ texts: readonly string[]; answers: readonly string[] }> {
  const service = await startStandIn({ start: MORNING, ...(change ? { change } : {}) });
  try {
    const mock = await startIpsMock({ ...mockOf(service), record, ...options });
    try {
      return { texts: await programsDay({ url: mock.url, wait: both(service, mock) }), answers: service.answers };
    } finally {
      await mock.stop();
    }
  } finally {
    await service.stop();
  }
}

/** A mock that forwards to a service, and has nothing of its own. */
export function mockOf({ url }: StandIn): IpsMockOptions {
  return { port: 0, clock: `manual@${new Date(MORNING).toISOString()}`, fixtures: 'none', auth: 'strict', forward: url };
}

/** Lets time pass in a service and a mock. */
function both(service: StandIn, mock: IpsMock): (milliseconds: number) => void {
  return (milliseconds) => {
    service.advance(milliseconds);
    mock.clock.advance(milliseconds);
  };
}

/** The lines of a recording. */
export function linesOf(file: string): [RecordingHeader, ...Exchange[]] {
  return JSON.parse(`[${readFileSync(file, 'utf8').trim().split('\n').join(',')}]`);
}
