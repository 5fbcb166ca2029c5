// What `abuse/` takes from the sources: it writes requests by the contract, and checks answers by the schemas of its versions.
export { allVersions, apiVersion, versionsOfNamespace } from '../../src/contract/api-version.js';
export { FIELD_CONSTANTS } from '../../src/contract/constants.js';
export { validateElement } from '../../src/contract/validate.js';
export { withRealisticTexts } from '../contract/realistic-xml.js';
export { fullXml, smallestXml } from '../contract/smallest-xml.js';
