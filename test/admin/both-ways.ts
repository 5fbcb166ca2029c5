import { createIpsMockClient, type IpsMock, type MockControl } from '../../src/index.js';
import { ask } from '../conversation.js';

/** Where the clock of these tests begins. */
export const START = '2026-11-23T08:00:00Z';
export const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';

/** The two ways to control a mock. @param mock called once the mock is there */
export function bothWays(mock: () => IpsMock): [string, () => MockControl][] {
  return [
    ['in process', mock],
    ['over HTTP', () => createIpsMockClient(mock().url)],
  ];
}

/** Submits a publish job as a client does. @returns its handle */
export async function submitTo(mock: IpsMock, name: string, more = ''): Promise<string> {
  return (await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>${name}</jobName>${more}${PUBLISH}`)).jobHandle;
}
