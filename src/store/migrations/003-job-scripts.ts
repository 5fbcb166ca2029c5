/** Rules, faults and stubs; jobs keep the end that a script gives them. */
export const migration = `
-- A check of a column cannot be altered: the table is made anew, its rows and the last number that it gave are taken over.
CREATE TABLE jobNew (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  userId INTEGER NOT NULL REFERENCES user (id),
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, '|') = 0),
  originalName TEXT NOT NULL,
  scheduleName TEXT NOT NULL,
  scheduleId INTEGER REFERENCES job (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  sources TEXT CHECK (sources IS NULL OR json_valid(sources)),
  description TEXT,
  locale TEXT,
  client TEXT,
  ordinal INTEGER NOT NULL,
  execSchedule TEXT,
  execTime INTEGER,
  submittedAt INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Scheduled', 'Expired', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done')),
  outcome TEXT CHECK (outcome IN ('Completed', 'Stopped', 'Fatal')),
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  dueAt INTEGER,
  queuedAt INTEGER,
  triggeredAt INTEGER,
  startedAt INTEGER,
  endedAt INTEGER,
  planBasis TEXT CHECK (planBasis IS NULL OR json_valid(planBasis)),
  itemCount INTEGER NOT NULL CHECK (itemCount >= 0),
  totalTime INTEGER NOT NULL CHECK (totalTime >= 0),
  waitLeft INTEGER NOT NULL,
  ranFor INTEGER NOT NULL CHECK (ranFor BETWEEN 0 AND totalTime),
  runningSince INTEGER,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  progressAt INTEGER,
  loggedItems INTEGER NOT NULL CHECK (loggedItems BETWEEN 0 AND itemCount),
  successCount INTEGER NOT NULL,
  errorCount INTEGER NOT NULL,
  warningCount INTEGER NOT NULL,
  duplicateCount INTEGER NOT NULL,
  updateCount INTEGER NOT NULL,
  initiatorName TEXT,
  clientLocale TEXT,
  existing TEXT CHECK (existing IS NULL OR json_valid(existing)),
  timedOut INTEGER NOT NULL DEFAULT 0 CHECK (timedOut IN (0, 1)),
  runLimit INTEGER CHECK (runLimit BETWEEN 0 AND totalTime),
  ending TEXT CHECK (ending IN ('Fatal', 'Never')),
  endMessage TEXT,
  UNIQUE (companyId, name),
  CHECK ((ending IS NULL) = (runLimit IS NULL)),
  CHECK (loggedItems = successCount + errorCount + warningCount + duplicateCount + updateCount),
  CHECK ((state IN ('Scheduled', 'Expired')) = (triggeredAt IS NULL)),
  CHECK ((state = 'Running') = (runningSince IS NOT NULL)),
  CHECK ((state = 'Done') = (endedAt IS NOT NULL))
) STRICT;
INSERT INTO jobNew (id, companyId, userId, name, originalName, scheduleName, scheduleId, kind, detail, sources, description, locale, client, ordinal, execSchedule, execTime, submittedAt, state, outcome, paused, listed, dueAt, queuedAt, triggeredAt, startedAt, endedAt, planBasis, itemCount, totalTime, waitLeft, ranFor, runningSince, progress, progressAt, loggedItems, successCount, errorCount, warningCount, duplicateCount, updateCount, initiatorName, clientLocale, existing, timedOut)
  SELECT id, companyId, userId, name, originalName, scheduleName, scheduleId, kind, detail, sources, description, locale, client, ordinal, execSchedule, execTime, submittedAt, state, outcome, paused, listed, dueAt, queuedAt, triggeredAt, startedAt, endedAt, planBasis, itemCount, totalTime, waitLeft, ranFor, runningSince, progress, progressAt, loggedItems, successCount, errorCount, warningCount, duplicateCount, updateCount, initiatorName, clientLocale, existing, timedOut FROM job;
DELETE FROM sqlite_sequence WHERE name = 'jobNew';
INSERT INTO sqlite_sequence SELECT 'jobNew', seq FROM sqlite_sequence WHERE name = 'job';
DROP TABLE job;
ALTER TABLE jobNew RENAME TO job;
CREATE INDEX jobDue ON job (dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX jobQueued ON job (queuedAt, id) WHERE queuedAt IS NOT NULL;
CREATE INDEX jobListed ON job (companyId, originalName, id) WHERE listed = 1;
CREATE INDEX jobScheduled ON job (companyId, originalName, id) WHERE state = 'Scheduled';
CREATE INDEX jobActive ON job (state, companyId, id) WHERE triggeredAt IS NOT NULL AND endedAt IS NULL;
CREATE INDEX jobBySchedule ON job (scheduleId, id) WHERE scheduleId IS NOT NULL;
CREATE INDEX jobLogByStart ON job (companyId, startedAt, id) WHERE startedAt IS NOT NULL;
CREATE INDEX jobLogByOriginalName ON job (companyId, originalName, startedAt, id) WHERE startedAt IS NOT NULL;
CREATE INDEX jobByUser ON job (userId);

CREATE TABLE setup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('rule', 'fault', 'stub')),
  companyId INTEGER REFERENCES company (id) ON DELETE CASCADE,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  seen INTEGER NOT NULL DEFAULT 0,
  hits INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX setupByCompany ON setup (companyId) WHERE companyId IS NOT NULL;
`;
