/** Posted files, the assets that they become, completion calls and mails. */
export const migration = `
ALTER TABLE job ADD COLUMN initiatorName TEXT;
ALTER TABLE job ADD COLUMN clientLocale TEXT;
ALTER TABLE job ADD COLUMN existing TEXT CHECK (existing IS NULL OR json_valid(existing));
ALTER TABLE job ADD COLUMN timedOut INTEGER NOT NULL DEFAULT 0 CHECK (timedOut IN (0, 1));

CREATE TABLE postedFile (
  id INTEGER PRIMARY KEY,
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL,
  content BLOB
) STRICT;
CREATE INDEX postedFileByJob ON postedFile (jobId, id);

CREATE TABLE asset (
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  assetId INTEGER NOT NULL,
  assetType TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  uploadedAt INTEGER NOT NULL,
  PRIMARY KEY (companyId, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE callback (
  id INTEGER PRIMARY KEY,
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Pending', 'Delivered', 'Failed', 'Refused')),
  dueAt INTEGER,
  attempts TEXT NOT NULL CHECK (json_valid(attempts)),
  CHECK ((state = 'Pending') = (dueAt IS NOT NULL))
) STRICT;
CREATE INDEX callbackDue ON callback (dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX callbackByJob ON callback (jobId, id);

CREATE TABLE mail (
  id INTEGER PRIMARY KEY,
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  sentAt INTEGER NOT NULL
) STRICT;
CREATE INDEX mailByJob ON mail (jobId, id);
`;
