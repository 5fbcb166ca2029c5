import { type AssetCompany, field, items } from '../asset-company.js';

const member = (handle: string): string => `<items>${field('assetHandle', handle)}<pageReset>true</pageReset></items>`;

const CROP =
  '<addArray><items><cropWidth>9</cropWidth><cropHeight>9</cropHeight><cropName>Large</cropName><cropRect><leftN>0</leftN><topN>0</topN><widthN>1</widthN><heightN>1</heightN></cropRect></items></addArray>';

/** A company with something of everything. */
export async function furnished(company: AssetCompany): Promise<void> {
  await company.ask('createProject', '<projectName>P</projectName>');
  await company.upload(['a/lantern.tif', 'a/b/lamp & <shade>.tif', 'film.mp4', 'book.pdf', 'gone.tif'], {
    readyForPublish: true,
    more: items('projectHandleArray', [`p|${company.id}|P`]),
  });
  const [lantern, book, gone] = [await company.handle('lantern'), await company.handle('book'), await company.handle('gone')];
  await company.ask('deleteAsset', field('assetHandle', gone));
  await company.run(`<ripPdfsJob>${items('pdfHandleArray', [book])}<createMask>false</createMask><emailSetting>All</emailSetting></ripPdfsJob>`);
  await company.run('<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>');
  const { assetHandle } = await company.ask(
    'createImageSet',
    '<folderHandle>Acme/</folderHandle><name>set</name><type>ImageSet</type>'.replace('Acme', company.name),
  );
  await company.ask(
    'updateImageSet',
    `${field('assetHandle', assetHandle)}<memberArray>${member(lantern)}</memberArray>${field('thumbAssetHandle', lantern)}`,
  );
  const inRoot = `${field('folderHandle', `${company.name}/`)}`;
  await company.ask('createDerivedAsset', `${field('ownerHandle', lantern)}${inRoot}<name>view</name><type>AdjustedView</type>`);
  await company.ask('createTemplate', `${inRoot}<name>offer</name><type>Template</type>${field('urlModifier', `src=${company.name}/lantern`)}`);
  await company.ask('addSmartCrops', `${field('ownerHandle', lantern)}${CROP}`, { version: '2022-11-01-beta' });
  const { fieldHandle } = await company.ask('createMetadataField', '<assetType>Asset</assetType><name>Tag</name><fieldType>MultiTag</fieldType>');
  const tags = items('setTagValueArray', ['red', 'blue']);
  await company.ask(
    'setAssetMetadata',
    `${field('assetHandle', lantern)}<updateArray><items>${field('fieldHandle', fieldHandle)}${tags}</items></updateArray>`,
  );
  const { groupHandle } = await company.ask('saveGroup', '<name>Buyers</name><isSystemDefined>false</isSystemDefined>');
  const permission = `<items>${field('groupHandle', groupHandle)}<permissionType>Read</permissionType><isAllowed>true</isAllowed><isOverride>true</isOverride></items>`;
  await company.ask(
    'setFolderPermissions',
    `${field('folderHandle', `${company.name}/a/`)}<setChildren>false</setChildren><permissionArray>${permission}</permissionArray>`,
  );
  await company.ask('setCompanySettings', '<overwriteMode>OverwriteFullName</overwriteMode>');
  const place = '<xPosition>0</xPosition><yPosition>0</yPosition><width>9</width><height>9</height>';
  await company.ask('saveZoomTarget', `${field('assetHandle', lantern)}<name>z</name>${place}`);
  const shape = '<shapeType>Rectangle</shapeType><region>1,1,9,9</region><action>x</action><position>0</position><enabled>true</enabled>';
  await company.ask('saveImageMap', `${field('assetHandle', lantern)}<name>m</name>${shape}`);
  const size = '<targetWidth>9</targetWidth><targetHeight>9</targetHeight><createPyramid>true</createPyramid><thumbWidth>0</thumbWidth>';
  const sharpening = '<sharpen>0</sharpen><usmAmount>0</usmAmount><usmRadius>0</usmRadius><usmThreshold>0</usmThreshold>';
  const rest = `<saveAsVersion>0</saveAsVersion><sizeSuffixSeparator>-</sizeSuffixSeparator>${sharpening}`;
  await company.ask('saveImageFormat', '<name>i</name><urlModifier>wid=9</urlModifier>');
  await company.ask('createVignettePublishFormat', `<name>v</name>${size}${rest}`);
  const { typeHandle } = await company.ask(
    'createPropertySetType',
    '<name>Presets</name><propertyType>CompanyProperty</propertyType><allowMultiple>true</allowMultiple>',
  );
  const owner = field('primaryOwnerHandle', `c|${company.id}`);
  const set = `${field('typeHandle', typeHandle)}${owner}<propertyArray><items><name>n</name><value>v</value></items></propertyArray>`;
  await company.callAlone('createPropertySet', `${set}<permissionArray>${permission}</permissionArray>`);
}
