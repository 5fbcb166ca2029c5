import { IpsApiFault, IpsFault } from '../../contract/faults.js';
import type { MessageElement } from '../../contract/plain-element.js';
import type { Settings } from '../../settings.js';
import { type AuthHeader, NO_AUTH_HEADER, readAuthHeader } from '../auth-header.js';
import type { CallTransport, ReceivedMessage } from '../call-endpoint.js';
import { withXml } from '../parse-xml.js';
import { type ParsedMessage, type ParsedPayload, parsePayload, unknownPayload } from '../parsed-message.js';
import { type FilePart, type FormDivert, type PostedForm, readPostedForm } from './posted-form.js';

/** The form's documents: an authHeader, and an uploadPostParam (d). */
const AUTH = 'auth';
const UPLOAD_PARAMS = 'uploadParams';
/** How many times the largest body a form may be that comes compressed: 1 GB by default. */
const DECOMPRESSED = 100;

const DOCUMENTS = new Set([AUTH, UPLOAD_PARAMS]);

/** Reads a form. Its parts may come in any order (c); nothing is stored before the request is there as a whole. */
export function receiveForm({ maxBody, keepFiles }: Pick<Settings, 'maxBody' | 'keepFiles'>): CallTransport['receive'] {
  return async (request, response, divert) => {
    const limits = { document: maxBody, keptFile: keepFiles, decompressed: DECOMPRESSED * maxBody };
    const divertForm: FormDivert | undefined = divert && (async (documents) => divert(await received({ documents, files: [], fault: undefined })));
    try {
      return await received(await readPostedForm(request, DOCUMENTS, limits, divertForm));
    } finally {
      // A body that was not read to its end must not be taken for the next request.
      if (!request.readableEnded && !response.headersSent) response.setHeader('Connection', 'close');
    }
  };
}

async function received(form: PostedForm): Promise<ReceivedMessage> {
  const { documents, files, fault } = form;
  const message: ParsedMessage = {
    bytes: Buffer.concat([...documents.values()]),
    format: undefined,
    auth: await readAuth(documents.get(AUTH)),
    payload: fault ? unknownPayload('uploadPostParam', fault) : await readUploadParams(documents.get(UPLOAD_PARAMS)),
  };
  const { payload } = message;
  if (payload.kind === 'unknown') return { message, files: [], form };
  try {
    return { message, form, ...postedFiles(files, payload.kind === 'call' ? payload.params.fileName : undefined) };
  } catch (error) {
    if (error instanceof IpsFault) return { message, files: [], form, fault: error };
    throw error;
  }
}

/** Without the part, HTTP Basic may still say who calls. */
async function readAuth(document: Uint8Array | undefined): Promise<AuthHeader> {
  if (!document) return NO_AUTH_HEADER;
  return readPart(AUTH, document, (root) => {
    if (root.name !== 'authHeader') throw new IpsApiFault('invalidXml', `The root element is "${root.name}": expected authHeader`);
    return readAuthHeader(new Map([[root.name, root]]));
  });
}

async function readUploadParams(document: Uint8Array | undefined): Promise<ParsedPayload> {
  try {
    if (!document)
      throw new IpsApiFault('missingParameter', `The request has no part "${UPLOAD_PARAMS}": expected one with an uploadPostParam document`);
    return await readPart(UPLOAD_PARAMS, document, (root) => {
      if (root.name !== 'uploadPostParam') throw new IpsApiFault('invalidXml', `The root element is "${root.name}": expected uploadPostParam`);
      const payload = parsePayload(root);
      if (payload.kind === 'unknown') throw payload.fault;
      return payload;
    });
  } catch (error) {
    if (error instanceof IpsFault) return unknownPayload('uploadPostParam', error);
    throw error;
  }
}

async function readPart<Result>(name: string, document: Uint8Array, read: (root: MessageElement) => Result): Promise<Result> {
  try {
    return await withXml(withoutTextBehind(document), read);
  } catch (error) {
    if (error instanceof IpsApiFault) throw new IpsApiFault('invalidXml', `The part "${name}": ${error.reason}`);
    throw error;
  }
}

/** A document without text behind the end of its root element (o: a program in production sends a stray quotation mark there). */
function withoutTextBehind(document: Uint8Array): Uint8Array {
  // Each byte as a character: what is looked for is ASCII. In UTF-16 the last character has a NUL.
  const text = Buffer.from(document.buffer, document.byteOffset, document.byteLength).toString('latin1');
  const end = text.lastIndexOf('>') + 1;
  return end === 0 || text.trimEnd().length === end || /[<&\0]/.test(text.slice(end)) ? document : document.subarray(0, end);
}

/**
 * The files of a form. A file field that was left empty sends an empty part, which does not count. Nor does a part without a filename, such
 * as those that Flash Player adds (o), unless `fileName` is there to name the only one (d).
 *
 * @param fileName the name that the parameters give to the file
 * @returns the files, and what was ignored, a message for each part
 * @throws IpsApiFault 30002 for a file with an empty name, 30001 where one `fileName` is to name several
 */
function postedFiles(parts: readonly FilePart[], fileName: unknown): Pick<ReceivedMessage, 'files' | 'ignored'> {
  // An empty one names nothing.
  const named = typeof fileName === 'string' && fileName.trim() !== '' ? fileName : undefined;
  const files = parts.filter((part) => part.fileName !== undefined);
  const texts = parts.filter((part) => part.fileName === undefined);
  const isOnlyText = files.length === 0 && named !== undefined;
  const given = (isOnlyText ? texts : files).filter((part) => part.fileName !== '' || part.bytes > 0);
  if (named !== undefined && given.length > 1) {
    throw new IpsApiFault('invalidParameter', `fileName: "${named}" cannot name ${given.length} files: expected one file, or no fileName`);
  }
  const posted = given.map(({ part, fileName: ownName, ...file }) => {
    if (!ownName?.trim() && named === undefined) {
      throw new IpsApiFault(
        'missingParameter',
        `The part "${part}" has no filename: expected one in its Content-Disposition, or fileName in uploadPostParam`,
      );
    }
    return { path: ownName ?? '', ...file };
  });
  const ignored = isOnlyText ? [] : texts.map(({ part }) => `The part "${part}" was ignored: it has no filename in its Content-Disposition`);
  return { files: posted, ignored };
}
