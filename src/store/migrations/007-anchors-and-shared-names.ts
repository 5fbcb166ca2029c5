/** Where images are anchored, and names that assets share: `renameAsset` does not check them unless it is told to. */
export const migration = `
ALTER TABLE asset ADD COLUMN anchorX INTEGER;
ALTER TABLE asset ADD COLUMN anchorY INTEGER;
DROP INDEX assetNameInUse;
CREATE INDEX assetNameInUse ON asset (companyId, nameSpace, name) WHERE trashState = 0;
`;
