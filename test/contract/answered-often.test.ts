import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { answeredOften, encodeElement } from '../../src/contract/encode.js';
import { type MomentWriter, momentWriter, utcMoment } from '../../src/contract/moments.js';
import { knownVersion } from '../conversation.js';
import { objectsOf } from './arbitraries.js';

const WRITERS = [utcMoment, momentWriter('America/New_York'), momentWriter('Asia/Kolkata')];
const ELEMENTS = ['getActiveJobsReturn', 'getScheduledJobsReturn', 'getJobLogsReturn', 'submitJobParam'];
const VERSIONS = allVersions().map(({ id }) => knownVersion(id));

/** Marks everything in a value as what is answered often. */
function marked(value: unknown): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const each of Object.values(value)) marked(each);
  if (!Array.isArray(value)) answeredOften(value);
}

/** The XML of an object, or why there is none. */
function outcomeOf(encode: () => string): string {
  try {
    return encode();
  } catch (error) {
    return String(error);
  }
}

test('what is answered often is written as anything else, whoever asks for it, and as what', () => {
  const objects = fc.constantFrom(...ELEMENTS).chain((element) => {
    const versions = VERSIONS.filter(({ definitions }) => definitions.has(element));
    const encodings = fc.array(fc.tuple(fc.constantFrom(...versions), fc.constantFrom(...WRITERS)), { minLength: 2, maxLength: 6 });
    return fc.record({
      element: fc.constant(element),
      object: fc.constantFrom(...versions).chain((version) => objectsOf(version, element)),
      encodings,
    });
  });
  fc.assert(
    fc.property(objects, ({ element, object, encodings }) => {
      const often = structuredClone(object);
      marked(often);
      for (const [version, writer] of encodings) {
        const encode = (of: object, write: MomentWriter): string => outcomeOf(() => encodeElement(version, element, of, write));
        expect(encode(often, writer)).toBe(encode(object, writer));
      }
    }),
    { numRuns: 80 },
  );
});

test('one object in two fields has the text of each', () => {
  const version = knownVersion('2014-04-03');
  const detail = answeredOften({ emailSetting: 'None' });
  const job = { companyHandle: 'c|47', jobName: 'Job' };
  for (const kind of ['imageRenderingPublishJob', 'optimizeImagesJob', 'imageRenderingPublishJob']) {
    expect(encodeElement(version, 'submitJobParam', { ...job, [kind]: detail })).toContain(`<${kind}><emailSetting>None</emailSetting></${kind}>`);
  }
});
