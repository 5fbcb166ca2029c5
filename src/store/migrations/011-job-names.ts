/** Finds jobs by the name that was asked for, started or not, as the handles that `submitJob` answers do. */
export const migration = `
DROP INDEX jobLogByOriginalName;
CREATE INDEX jobByOriginalName ON job (companyId, originalName, id);
`;
