import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { callInNewWords, requestInNewWords } from '../scripts/compare-builds/admin-words.js';
import { compareAnswers } from '../scripts/compare-builds/compare-answers.js';

const PORTS = { old: [4001], new: [4002] };

function answer(body: string | Buffer, headers: [string, string][] = [], failure?: string) {
  return { status: 200, headers, body: Buffer.from(body), failure };
}

describe('answers of two builds', () => {
  test('are the same but for their moment, their port and how they are packed', () => {
    const old = answer(gzipSync('<a>http://127.0.0.1:4001/x</a>', { level: 1 }), [
      ['date', 'Mon'],
      ['content-encoding', 'gzip'],
      ['content-length', '40'],
    ]);
    const other = answer(gzipSync('<a>http://127.0.0.1:4002/x</a>', { level: 9 }), [
      ['date', 'Tue'],
      ['content-encoding', 'gzip'],
      ['content-length', '41'],
    ]);
    expect(compareAnswers(old, other, { ports: PORTS })).toEqual({ kind: 'same' });
  });

  test('differ in one byte, a header, the status or how they end', () => {
    const old = answer('abc', [['content-type', 'text/xml']]);
    for (const other of [
      answer('abd', [['content-type', 'text/xml']]),
      answer('abc', [['content-type', 'text/html']]),
      { ...old, status: 500 },
      { ...old, failure: 'ECONNRESET' },
      { ...old, failure: 'timeout' },
    ]) {
      expect(compareAnswers(old, other, { ports: PORTS })).toMatchObject({ kind: 'different' });
    }
  });

  test('show where they differ', () => {
    expect(compareAnswers(answer('<a>1</a>'), answer('<a>2</a>'), { ports: PORTS })).toEqual({
      kind: 'different',
      details: ['body differs at 3 (lengths 8 and 8)\n    old: <a>1</a>\n    new: <a>2</a>'],
    });
  });

  test('may differ as intended, and in nothing else', () => {
    const intended = [{ old: 'die Tür', new: 'the endpoint', why: 'renamed' }];
    const options = { ports: PORTS, intended };
    expect(compareAnswers(answer('at die Tür 1'), answer('at the endpoint 1'), options)).toEqual({ kind: 'intended' });
    expect(compareAnswers(answer('at die Tür 1'), answer('at the endpoint 2'), options)).toMatchObject({ kind: 'different' });
  });

  test('count as far as they came where the recorded client broke off', () => {
    const old = answer('abcdef', [], 'timeout');
    expect(compareAnswers(old, answer('abc', [], 'timeout'), { ports: PORTS, isFinished: false })).toEqual({ kind: 'partial' });
    expect(compareAnswers(old, answer('abd', [], 'timeout'), { ports: PORTS, isFinished: false })).toMatchObject({ kind: 'different' });
  });
});

describe('the words of the admin API', () => {
  test('are those of the new build where it has others', () => {
    expect(callInNewWords({ call: 'rules.add', args: [{ match: { name: 'x' }, shape: { outcome: 'fatal' } }] })).toEqual([
      { match: { name: 'x' }, script: { outcome: 'fatal' } },
    ]);
    expect(callInNewWords({ call: 'requests.verify', args: [{ inOrder: [{ door: 'soap' }] }] })).toEqual([{ inOrder: [{ transport: 'soap' }] }]);
    expect(requestInNewWords({ path: '/__admin/requests?door=soap&company=A%26B', body: Buffer.alloc(0) })).toEqual({
      path: '/__admin/requests?transport=soap&company=A%26B',
      body: Buffer.alloc(0),
    });
    expect(
      requestInNewWords({ path: '/__admin/operations/x/request', body: Buffer.from('{"params":{"door":"plainXml"},"door":"plainXml"}') }),
    ).toEqual({ path: '/__admin/operations/x/request', body: Buffer.from('{"params":{"door":"plainXml"},"transport":"xml"}') });
    expect(requestInNewWords({ path: '/__admin/doors/scene7/UploadFile?a=1', body: Buffer.from('x') })).toEqual({
      path: '/__admin/endpoints/scene7/UploadFile?a=1',
      body: Buffer.from('x'),
    });
  });

  test('stay as they are where they are no words of ours, or of another area', () => {
    expect(
      callInNewWords({ call: 'stubs.add', args: [{ operation: 'x', match: { params: { door: 1 } }, answer: { json: { door: 1 } } }] }),
    ).toBeUndefined();
    expect(callInNewWords({ call: 'companies.create', args: [{ door: 'x', shape: 'y' }] })).toBeUndefined();
    expect(requestInNewWords({ path: '/__admin/reset', body: Buffer.from('{"setups"') })).toBeUndefined();
  });
});
