import { expect, test } from 'vitest';
import { infoBlockOf, namedAssetType, nameSpaceOf, typeOfFile, usualExtension } from '../../src/assets/asset-type.js';
import { contextOfType } from '../../src/assets/publish-context.js';

test.each([
  ['site.css', 'Css', 'cssInfo', 'ServerDirectory'],
  ['banner.FXG', 'Fxg', 'fxgInfo', 'ImageServing'],
  ['viewer.js', 'Javascript', 'javascriptInfo', 'ServerDirectory'],
  ['library.swc', 'Swc', 'swcInfo', 'ServerDirectory'],
])('%s is an asset of the type %s', (fileName, type, block, context) => {
  expect(typeOfFile(fileName)).toBe(type);
  expect(infoBlockOf(type)).toBe(block);
  expect(typeOfFile(`x.${usualExtension(type)}`)).toBe(type);
  expect(contextOfType(type)).toBe(context);
  expect(nameSpaceOf(type)).toBe(context === 'ImageServing' ? context : type);
});

test.each([
  ['WindowCovering', 'WindowsCovering'],
  ['WindowsCovering', 'WindowsCovering'],
  ['Adjusted View', 'AdjustedView'],
  ['RTFDoc', 'Rtf'],
  ['Image', 'Image'],
  ['constructor', 'constructor'],
])('%s names the type %s', (text, type) => {
  expect(namedAssetType(text)).toBe(type);
});
