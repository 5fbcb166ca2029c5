import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allVersions, versionById, versionByWsdl, versionsOfId, versionsOfNamespace } from '../../src/contract/api-version.js';
import { loadContract } from '../../src/contract/load-contract.js';

const { baseNamespace } = loadContract();
const readingsOf = (id: string): string[] => versionsOfId(id).map(({ readAs }) => readAs);

describe('a version that is not in the contract', () => {
  test.each([
    ['2010-04-23-beta', ['2012-02-14', '2010-01-31']],
    ['2011-11-04', ['2012-02-14', '2010-01-31']],
    ['2012-07-31-beta', ['2013-02-15', '2012-02-14']],
    ['2013-08-29-beta', ['2014-04-03', '2013-02-15']],
    ['2019-09-10-beta', ['2021-04-26-beta', '2017-10-29-beta']],
    ['2008-01-16', ['2008-09-10', '2008-01-15']],
    // The newest, where none is later.
    ['2023-01-15', ['2022-11-01-beta']],
    // Its date is a known one's.
    ['2016-01-14', ['2016-01-14-beta']],
    ['2014-04-03-beta', ['2014-04-03']],
  ])('%s is read as the next known one after its date, then as the one before', (id, expected) => {
    expect(readingsOf(id)).toEqual(expected);
  });

  test('has its own namespace, also for its authHeader, and its own WSDL', () => {
    const namespace = `${baseNamespace}/2013-08-29-beta`;
    const [first, second] = versionsOfNamespace(namespace);
    expect(first).toMatchObject({ id: '2013-08-29-beta', namespace, headerNamespace: namespace, wsdl: 'IpsApi-2013-08-29-beta.wsdl' });
    // Before 2014-04-03 the authHeader is in the base namespace alone.
    expect(second).toMatchObject({ id: '2013-08-29-beta', namespace, headerNamespace: baseNamespace });
    expect(versionByWsdl('IpsApi-2013-08-29-beta.wsdl')).toBe(first);
    expect(versionById('2013-08-29-beta')).toBe(first);
    expect(first?.definitions).toBe(versionById('2014-04-03')?.definitions);
  });

  test.each([
    'latest',
    '2007-12-31',
    '2008-01-14-beta',
    '2013-02-30',
    '2013-13-01',
    '2013-8-29',
    '2013-08-29-alpha',
    '2013-08-29-beta2',
    '',
    '/2013-08-29',
  ])('%j is none', (id) => {
    expect(versionsOfId(id)).toEqual([]);
    expect(versionsOfNamespace(`${baseNamespace}/${id}`)).toEqual([]);
    expect(versionByWsdl(`IpsApi-${id}.wsdl`)).toBeUndefined();
  });

  test('of any date from the first on is one, with known neighbors around it', () => {
    const dated = allVersions().slice(1);
    fc.assert(
      fc.property(fc.date({ min: new Date('2008-01-15'), max: new Date('2099-12-31'), noInvalidDate: true }), fc.boolean(), (date, isBeta) => {
        const day = date.toISOString().slice(0, 10);
        const readings = readingsOf(`${day}${isBeta ? '-beta' : ''}`);
        const positions = readings.map((reading) => dated.findIndex(({ id }) => id === reading));
        const dayOf = (position: number | undefined): string => dated[position ?? -1]?.id.slice(0, 10) ?? '';
        expect(positions.length).toBeGreaterThan(0);
        if (positions.length === 1) expect(dayOf(positions[0]) === day || positions[0] === dated.length - 1).toBe(true);
        else {
          expect(positions[0]).toBe(Number(positions[1]) + 1);
          expect(dayOf(positions[0]) > day && dayOf(positions[1]) < day).toBe(true);
        }
      }),
    );
  });
});

test('a known version is read as itself alone', () => {
  for (const { id, namespace, wsdl } of allVersions()) {
    expect(readingsOf(id)).toEqual([id]);
    expect(versionsOfNamespace(namespace).map((version) => version.id)).toEqual([id]);
    expect(versionByWsdl(wsdl)?.id).toBe(id);
  }
});
