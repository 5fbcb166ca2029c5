import { z } from 'zod';

/*
 * The format of recordings: JSON Lines, a header in the first line and an exchange in each that follows. docs/reference/recordings.md shows it.
 * Whoever writes one masks secrets first; a body is there as text, or only measured.
 */

/** The version of the format that is written and read. */
export const RECORDING_FORMAT = 1;

const moment = z.iso.datetime();
const headers = z.record(z.string(), z.string());

/** The first line of a recording. */
export const recordingHeader = z.strictObject({
  ipsMockRecording: z.literal(RECORDING_FORMAT).describe('The version of the format'),
  by: z.string().describe('The program that recorded it, and its version'),
  at: moment.describe("When it was begun, by the mock's clock"),
  service: z.string().nullable().describe("Scheme, host and port of the service that answered; null where it was the mock's own answers"),
  anonymized: z.boolean().describe('Whether stand-ins were written for handles, names and mail addresses'),
  settings: z.record(z.string(), z.unknown()).optional().describe("The settings that a mock's own answers depend on, as in a config file"),
});

/** How exchanges come: the transport of a call, or what a request that is no call asks for. */
export const RECORDED_TRANSPORTS = ['soap', 'xml', 'upload', 'wsdl', 'export', 'image', 'other'] as const;

/** A body that is no text, or too large to keep. */
const measured = { bytes: z.int().min(0), sha256: z.string() };

/** A file of an upload. */
export const recordedFile = z.strictObject({
  part: z.string().describe('Name of the form part'),
  fileName: z.string().nullable().describe('The filename of its Content-Disposition'),
  ...measured,
  width: z.int().nullable().describe('Pixels of an image, where its first bytes tell'),
  height: z.int().nullable(),
  content: z.base64().optional().describe('Its bytes, where it is small and the recording is not anonymized'),
});

/** A request and its answer. */
export const exchange = z.strictObject({
  id: z.int().min(1).describe('1 for the first'),
  at: moment.describe("When the request had come, by the mock's clock"),
  milliseconds: z.number().min(0).describe('How long its answer took'),
  transport: z.enum(RECORDED_TRANSPORTS).describe('How a call came, or what a request that is no call asked for'),
  method: z.string(),
  path: z.string().describe('With the query'),
  operation: z.string().nullable().describe('Null for a request that called none'),
  version: z.string().nullable().describe('Id of the API version, such as 2014-04-03'),
  caller: z.string().nullable().describe('The user that the request named'),
  params: z.record(z.string(), z.unknown()).nullable().describe('The decoded parameters, moments in ISO 8601'),
  request: z.strictObject({
    headers: headers.describe('Names in small letters'),
    body: z.string().describe('XML as it was sent; of an upload, nothing'),
    documents: z.record(z.string(), z.string()).optional().describe('The documents of an upload: auth, uploadParams'),
    files: z.array(recordedFile).optional().describe('The files of an upload'),
  }),
  answer: z
    .strictObject({
      status: z.int(),
      headers,
      body: z.string().describe('Decompressed text; nothing where it is only measured'),
      measured: z.strictObject(measured).optional().describe('Of a body that is no text, or too large to keep'),
    })
    .nullable()
    .describe('Null where there was none'),
  fault: z.strictObject({ name: z.string(), code: z.int().nullable(), reason: z.string() }).nullable().describe('The fault that the answer is'),
  trouble: z.string().nullable().describe('Why there was no answer of the service'),
});

/** The first line of a recording. */
export type RecordingHeader = z.output<typeof recordingHeader>;
/** How an exchange came. */
export type RecordedTransport = (typeof RECORDED_TRANSPORTS)[number];
/** A file of an upload. */
export type RecordedFile = z.output<typeof recordedFile>;
/** A request and its answer, as a recording holds it: without secrets. */
export type Exchange = z.output<typeof exchange>;
