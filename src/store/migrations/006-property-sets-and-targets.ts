/**
 * Property set types, property sets and their permissions; vignette publish formats and image formats; zoom targets and image maps.
 *
 * A property set type without a company is global. The owners of a set are a user, a company or both, by its type. Every company gets its
 * application settings, as `createCompany` gives them to new ones.
 */
export const migration = `
CREATE TABLE propertySetType (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  propertyType TEXT NOT NULL CHECK (propertyType IN ('UserProperty', 'CompanyProperty', 'UserCompanyProperty')),
  allowMultiple INTEGER NOT NULL CHECK (allowMultiple IN (0, 1)),
  UNIQUE (companyId, name)
) STRICT;
CREATE UNIQUE INDEX globalPropertySetType ON propertySetType (name) WHERE companyId IS NULL;

CREATE TABLE propertySet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  typeId INTEGER NOT NULL REFERENCES propertySetType (id) ON DELETE CASCADE,
  userId INTEGER REFERENCES user (id) ON DELETE CASCADE,
  companyId INTEGER REFERENCES company (id) ON DELETE CASCADE,
  properties TEXT NOT NULL CHECK (json_valid(properties)),
  CHECK (userId IS NOT NULL OR companyId IS NOT NULL)
) STRICT;
CREATE INDEX propertySetByType ON propertySet (typeId, id);
CREATE INDEX propertySetByUser ON propertySet (userId) WHERE userId IS NOT NULL;
CREATE INDEX propertySetByCompany ON propertySet (companyId) WHERE companyId IS NOT NULL;

CREATE TABLE propertySetPermission (
  setId INTEGER NOT NULL REFERENCES propertySet (id) ON DELETE CASCADE,
  groupId INTEGER NOT NULL REFERENCES userGroup (id) ON DELETE CASCADE,
  permissionType TEXT NOT NULL CHECK (permissionType IN ('Read', 'Write', 'Delete')),
  isAllowed INTEGER NOT NULL CHECK (isAllowed IN (0, 1)),
  PRIMARY KEY (setId, groupId, permissionType)
) STRICT, WITHOUT ROWID;
CREATE INDEX propertySetPermissionByGroup ON propertySetPermission (groupId);

CREATE TABLE vignetteFormat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  UNIQUE (companyId, name)
) STRICT;

CREATE TABLE imageFormat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  urlModifier TEXT NOT NULL,
  UNIQUE (companyId, name)
) STRICT;

CREATE TABLE zoomTarget (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  x INTEGER NOT NULL,
  y INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  userData TEXT NOT NULL,
  lastModified INTEGER NOT NULL
) STRICT;
CREATE INDEX zoomTargetByAsset ON zoomTarget (assetId, position, id);

CREATE TABLE imageMap (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  shapeType TEXT NOT NULL CHECK (shapeType IN ('Rectangle', 'Polygon')),
  region TEXT NOT NULL,
  action TEXT NOT NULL,
  isEnabled INTEGER NOT NULL CHECK (isEnabled IN (0, 1)),
  lastModified INTEGER NOT NULL
) STRICT;
CREATE INDEX imageMapByAsset ON imageMap (assetId, position, id);

INSERT INTO propertySetType (companyId, name, propertyType, allowMultiple)
  SELECT id, 'Adobe.SPS.ApplicationSetting', 'CompanyProperty', 0 FROM company ORDER BY id;
INSERT INTO propertySet (typeId, companyId, properties)
  SELECT propertySetType.id, companyId, json_array(json_object('name', 'application_cdn_invalidation_template', 'value',
    'https://images.example.com/is/image/' || replace(replace(rootPath, '%', '%25'), ' ', '%20') || '<ID>'))
  FROM propertySetType JOIN company ON company.id = companyId ORDER BY propertySetType.id;
`;
