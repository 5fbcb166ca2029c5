/**
 * What is kept is bounded: the contents of posted files are stored once each, whoever posted them, apart from the jobs, which are erased one day;
 * the jobs that may be erased are found in order.
 */
export const migration = `
CREATE TABLE postedContent (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  content BLOB NOT NULL,
  unusedUpTo INTEGER
) STRICT;
INSERT INTO postedContent (sha256, bytes, content) SELECT sha256, length(content), content FROM postedFile WHERE content IS NOT NULL GROUP BY sha256;
ALTER TABLE postedFile ADD COLUMN contentId INTEGER REFERENCES postedContent (id) ON DELETE SET NULL;
ALTER TABLE postedFile ADD COLUMN isOpen INTEGER NOT NULL DEFAULT 0 CHECK (isOpen IN (0, 1));
UPDATE postedFile SET contentId = (SELECT id FROM postedContent WHERE postedContent.sha256 = postedFile.sha256) WHERE content IS NOT NULL;
UPDATE postedFile SET isOpen = 1 WHERE jobId IN (SELECT id FROM job WHERE endedAt IS NULL);
ALTER TABLE postedFile DROP COLUMN content;
ALTER TABLE asset ADD COLUMN contentId INTEGER REFERENCES postedContent (id) ON DELETE SET NULL;
UPDATE asset SET contentId = (SELECT contentId FROM postedFile WHERE postedFile.id = postedFileId) WHERE postedFileId IS NOT NULL;
DROP INDEX assetByPostedFile;
ALTER TABLE asset DROP COLUMN postedFileId;
CREATE INDEX assetByContent ON asset (contentId) WHERE contentId IS NOT NULL;
CREATE INDEX postedFileByContent ON postedFile (contentId) WHERE contentId IS NOT NULL;
CREATE INDEX postedFileOpen ON postedFile (contentId) WHERE isOpen = 1 AND contentId IS NOT NULL;
CREATE INDEX postedContentUnused ON postedContent (unusedUpTo, id) WHERE unusedUpTo IS NOT NULL;
UPDATE postedContent SET unusedUpTo = unused.upTo
  FROM (
    SELECT id, sum(bytes) OVER (ORDER BY id) AS upTo FROM postedContent
    WHERE NOT EXISTS (SELECT 1 FROM asset WHERE contentId = postedContent.id)
      AND NOT EXISTS (SELECT 1 FROM postedFile WHERE contentId = postedContent.id AND isOpen = 1)
  ) AS unused
  WHERE unused.id = postedContent.id;
CREATE INDEX jobFinished ON job (coalesce(endedAt, submittedAt), id) WHERE state IN ('Done', 'Expired') AND listed = 0;
`;
