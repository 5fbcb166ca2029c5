/**
 * Counts of long logs on the way, every 128 rows: from these, rows of certain types are found without reading all those before them. The type of
 * a row tells how its item went.
 */
export const migration = `
CREATE TABLE jobLogTally (
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  successCount INTEGER NOT NULL,
  warningCount INTEGER NOT NULL,
  errorCount INTEGER NOT NULL,
  duplicateCount INTEGER NOT NULL,
  updateCount INTEGER NOT NULL,
  PRIMARY KEY (jobId, n)
) STRICT, WITHOUT ROWID;
INSERT INTO jobLogTally (jobId, n, successCount, warningCount, errorCount, duplicateCount, updateCount)
  SELECT jobId, n, items - warnings - errors - duplicates - updates, warnings, errors, duplicates, updates
  FROM (
    SELECT jobId, 128 * (step + 1) AS n, loggedItems, sum(items) OVER soFar AS items, sum(warnings) OVER soFar AS warnings,
      sum(errors) OVER soFar AS errors, sum(duplicates) OVER soFar AS duplicates, sum(updates) OVER soFar AS updates
    FROM (
      SELECT jobId, n / 128 AS step, loggedItems, count(*) AS items, sum(logType LIKE '%Warning') AS warnings,
        sum(logType LIKE '%Error' OR logType LIKE '%Failure') AS errors, sum(logType = 'DuplicateSkipped') AS duplicates,
        sum(logType = 'FileUpdated') AS updates
      FROM job JOIN jobLogDetail ON jobId = job.id WHERE loggedItems > 128 GROUP BY jobId, n / 128
    )
    WINDOW soFar AS (PARTITION BY jobId ORDER BY step)
  )
  WHERE n < loggedItems;
`;
