// biome-ignore-all lint/suspicious/noTemplateCurlyInString: set definitions have placeholders
import { expect, test } from 'vitest';
import { unknownFunctionOf } from '../../src/assets/set-definition.js';

test.each([
  ['', undefined],
  ['no function (at all)', undefined],
  ['${getCatalogId([a|202])};${getCatalogId([a|202])};advanced_image;,${getFilePath([a|935])}', undefined],
  ['${getMetadata([a|1036|19|144], [m|1|ASSET|SharedDateField])}', undefined],
  ['${getMetaData([a|1],[m|1|ASSET|x])} ${ getThumbCatalogId([ a|452|1|433]) }', undefined],
  ['${getCatalogId([a|202])} ${getPath([a|202])}', 'getPath'],
  ['${}', ''],
])('of %s, the function %s is unknown', (definition, unknown) => {
  expect(unknownFunctionOf(definition)).toBe(unknown);
});
