import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';

let mock: IpsMock;
let source: string;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, fixtures: 'none', clock: 'manual' });
  source = await (await fetch(`${mock.url}/__admin/openapi.json`)).text();
});
afterAll(() => mock.stop());

test('the description of the admin API passes the recommended rules of redocly lint', async () => {
  const problems = await lintFromString({ source, config: await createConfig({ extends: ['recommended'] }) });
  expect(problems.map(({ ruleId, severity, message, location }) => [severity, ruleId, message, location[0]?.pointer].join(' '))).toEqual([]);
});

test('the description of the admin API is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(JSON.parse(source));
  expect([result.valid, result.errors, validator.version]).toEqual([true, undefined, '3.1']);
});

test('the lint finds what is wrong with a description', async () => {
  const broken = JSON.parse(source);
  broken.paths['/__admin/jobs'].get.summary = 5;
  broken.paths['/__admin/clock'].get.responses['200'].content['application/json'].example = { mode: 5 };
  const problems = await lintFromString({ source: JSON.stringify(broken), config: await createConfig({ extends: ['recommended'] }) });
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['struct', 'no-invalid-media-type-examples']));
});
