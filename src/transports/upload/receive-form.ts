import type { XmlElement } from 'libxml2-wasm';
import { IpsApiFault, IpsFault } from '../../contract/faults.js';
import type { Settings } from '../../settings.js';
import type { PostedFile } from '../../store/posted-file-store.js';
import { type AuthHeader, NO_AUTH_HEADER, readAuthHeader } from '../auth-header.js';
import type { CallTransport, ReceivedMessage } from '../call-endpoint.js';
import { withXml } from '../parse-xml.js';
import { type ParsedMessage, type ParsedPayload, parsePayload, unknownPayload } from '../parsed-message.js';
import { type FilePart, type PostedForm, readPostedForm } from './posted-form.js';

/** The form's documents: an authHeader, and an uploadPostParam (d). */
const AUTH = 'auth';
const UPLOAD_PARAMS = 'uploadParams';
const DOCUMENTS = new Set([AUTH, UPLOAD_PARAMS]);

/** Reads a form. Its parts may come in any order (c); nothing is stored before the request is there as a whole. */
export function receiveForm({ maxBody, keepFiles }: Pick<Settings, 'maxBody' | 'keepFiles'>): CallTransport['receive'] {
  return async (request, response) => {
    try {
      return received(await readPostedForm(request, DOCUMENTS, { document: maxBody, keptFile: keepFiles }));
    } finally {
      // A body that was not read to its end must not be taken for the next request.
      if (!request.readableEnded && !response.headersSent) response.setHeader('Connection', 'close');
    }
  };
}

function received({ documents, files, fault }: PostedForm): ReceivedMessage {
  const message: ParsedMessage = {
    bytes: Buffer.concat([...documents.values()]),
    format: undefined,
    auth: readAuth(documents.get(AUTH)),
    payload: fault ? unknownPayload('uploadPostParam', fault) : readUploadParams(documents.get(UPLOAD_PARAMS)),
  };
  const { payload } = message;
  if (payload.kind === 'unknown') return { message, files: [] };
  try {
    return { message, files: postedFiles(files, payload.kind === 'call' ? payload.params.fileName : undefined) };
  } catch (error) {
    if (error instanceof IpsFault) return { message, files: [], fault: error };
    throw error;
  }
}

/** Without the part, HTTP Basic may still say who calls. */
function readAuth(document: Uint8Array | undefined): AuthHeader {
  if (!document) return NO_AUTH_HEADER;
  return readPart(AUTH, document, (root) => {
    if (root.name !== 'authHeader') throw new IpsApiFault('invalidXml', `The root element is "${root.name}": expected authHeader`);
    return readAuthHeader(new Map([[root.name, root]]));
  });
}

function readUploadParams(document: Uint8Array | undefined): ParsedPayload {
  try {
    if (!document)
      throw new IpsApiFault('missingParameter', `The request has no part "${UPLOAD_PARAMS}": expected one with an uploadPostParam document`);
    return readPart(UPLOAD_PARAMS, document, (root) => {
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

function readPart<Result>(name: string, document: Uint8Array, read: (root: XmlElement) => Result): Result {
  try {
    return withXml(document, read);
  } catch (error) {
    if (error instanceof IpsApiFault) throw new IpsApiFault('invalidXml', `The part "${name}": ${error.reason}`);
    throw error;
  }
}

/**
 * The files of a form. A file field that was left empty sends an empty part, which does not count.
 *
 * @param fileName the name that the parameters give to the file
 * @throws IpsApiFault 30002 for a file without a name, 30001 where one `fileName` is to name several
 */
function postedFiles(parts: readonly FilePart[], fileName: unknown): PostedFile[] {
  const given = parts.filter((part) => part.fileName !== '' || part.bytes > 0);
  // An empty one names nothing.
  const named = typeof fileName === 'string' && fileName.trim() !== '' ? fileName : undefined;
  if (named !== undefined && given.length > 1) {
    throw new IpsApiFault('invalidParameter', `fileName: "${named}" cannot name ${given.length} files: expected one file, or no fileName`);
  }
  return given.map(({ part, fileName: ownName, ...file }) => {
    if (!ownName?.trim() && named === undefined) {
      throw new IpsApiFault(
        'missingParameter',
        `The part "${part}" has no filename: expected one in its Content-Disposition, or fileName in uploadPostParam`,
      );
    }
    return { path: ownName ?? '', ...file };
  });
}
