import { expect, test } from 'vitest';
import { createIpsMockClient } from '../../src/client.js';
import { buildProgram, endProgram, startProgram } from '../built-program.js';
import { ask } from '../conversation.js';
import { expectQuarters, pixelsIn, quartersJpeg, quartersPng } from './pictures.js';
import { filePart, jobOptions, postUpload } from './upload-form.js';

test('the built command makes pictures in a thread, of files that it keeps', async () => {
  const { cli } = await buildProgram();
  const program = await startProgram(cli, ['--clock', 'manual', '--keep-files', '100000']);
  try {
    const mock = createIpsMockClient(program.url);
    const files: [string, Uint8Array][] = [
      ['hat.png', quartersPng(300, 200)],
      ['coat.jpg', quartersJpeg(1200, 900)],
      ['broken.jpg', quartersJpeg(300, 200).subarray(0, 300)],
    ];
    for (const [fileName, content] of files) {
      const fields = { companyHandle: 'c|47', jobName: fileName, uploadParams: jobOptions({ overwrite: true }), fileName };
      expect((await postUpload(program.url, fields, [filePart(fileName, content)])).fault).toBeUndefined();
    }
    await mock.settle();
    await ask(
      program.url,
      'submitJob',
      '<companyHandle>c|47</companyHandle><jobName>Publish</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
    );
    await mock.settle();
    const pictures = await Promise.all(
      ['hat?wid=90', 'coat?wid=100&fmt=png', 'broken?wid=50', 'coat?wid=80', 'hat?wid=70'].map(async (path) => {
        const response = await fetch(`${program.url}/is/image/Outfitters/${path}`);
        expect(response.status, path).toBe(200);
        return pixelsIn(new Uint8Array(await response.arrayBuffer()));
      }),
    );
    expect(pictures.map(({ width }) => width)).toEqual([90, 100, 50, 80, 70]);
    for (const index of [0, 1, 3, 4]) expectQuarters(pictures[index] ?? pixelsIn(new Uint8Array()));
  } finally {
    await endProgram(program, 'SIGTERM');
  }
});
