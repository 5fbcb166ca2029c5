// The baseline for the mock's performance: the soap package on Express with a static answer, and nothing else.
// Usage: node bench/bare-server.js FILE.wsdl
import { readFileSync } from 'node:fs';
import express from 'express';
import soap from 'soap';

const moment = '2026-11-23T14:00:00.000Z';
const job = {
  companyHandle: 'c|47',
  jobHandle: 'j|47||bench 0|1',
  name: 'bench 0',
  originalName: 'bench 0',
  type: 'ImageServingPublish',
  state: 'New',
  submitUserEmail: 'robin@example.com',
  serverName: 'bare',
  startDate: moment,
  triggerTime: moment,
  totalSize: 4,
  progress: 0,
  progressMessage: 'The job is new.',
  lastProgressUpdate: moment,
  taskProgressArray: {},
  imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' },
};
const port = { getActiveJobs: () => ({ jobArray: { items: [job] } }), submitJob: () => ({ jobHandle: job.jobHandle }) };

const app = express();
const server = app.listen(0, '127.0.0.1', () => {
  soap.listen(app, {
    path: '/scene7/services/IpsApiService',
    services: { IpsApiService: { IpsApiSoapPort: port, IpsApiSoap12Port: port } },
    xml: readFileSync(process.argv[2], 'utf8'),
    callback: () => process.stdout.write(`ready at http://127.0.0.1:${server.address().port}/\n`),
  });
});
