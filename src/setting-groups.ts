import type { Settings } from './settings.js';

/** The groups of settings, in the order in which `--help` has them. */
export const GROUPS = ['Listening', 'Data', 'Jobs and time', 'Access', 'Limits of requests', 'What is kept', 'Admin API and page', 'Log'] as const;

/** Name of a group of settings. */
export type SettingGroup = (typeof GROUPS)[number];

/** The group of each setting: the compiler wants every setting here. */
export const GROUP_OF: Readonly<Record<keyof Settings, SettingGroup>> = {
  port: 'Listening',
  host: 'Listening',
  httpsPort: 'Listening',
  tlsCert: 'Listening',
  tlsKey: 'Listening',
  db: 'Data',
  fixtures: 'Data',
  seed: 'Data',
  unsupported: 'Data',
  serverName: 'Data',
  locale: 'Data',
  clock: 'Jobs and time',
  waitTime: 'Jobs and time',
  itemTime: 'Jobs and time',
  items: 'Jobs and time',
  stopTime: 'Jobs and time',
  doneTime: 'Jobs and time',
  maxRunning: 'Jobs and time',
  advanceLimit: 'Jobs and time',
  timeZone: 'Jobs and time',
  directives: 'Jobs and time',
  callbackHosts: 'Jobs and time',
  auth: 'Access',
  lenientRole: 'Access',
  maxBody: 'Limits of requests',
  maxAdminBody: 'Limits of requests',
  headersTimeout: 'Limits of requests',
  bodyTimeout: 'Limits of requests',
  maxConnections: 'Limits of requests',
  keepFiles: 'What is kept',
  keepSnapshots: 'What is kept',
  keepUnused: 'What is kept',
  keepJobs: 'What is kept',
  keepMails: 'What is kept',
  exportTime: 'What is kept',
  journal: 'What is kept',
  adminPort: 'Admin API and page',
  adminToken: 'Admin API and page',
  adminHosts: 'Admin API and page',
  page: 'Admin API and page',
  logLevel: 'Log',
  logFormat: 'Log',
};
