import type { IncomingMessage } from 'node:http';
import type { XmlElement } from 'libxml2-wasm';
import { IpsApiFault, orFault } from '../../contract/faults.js';
import type { OperationContext } from '../../operations/operation.js';
import type { PostedFile } from '../../store/posted-file-store.js';
import { type AuthHeader, NO_AUTH_HEADER, readAuthHeader } from '../auth-header.js';
import { Exchange, type Served } from '../exchange.js';
import type { HttpRequest } from '../http-request.js';
import type { Message } from '../message.js';
import { withXml } from '../parse-xml.js';
import { type CallTarget, readCallTarget } from '../read-call-target.js';
import { type FilePart, readPostedForm } from './posted-form.js';

/** The form's documents: an authHeader, and an uploadPostParam (d). */
const AUTH = 'auth';
const UPLOAD_PARAMS = 'uploadParams';
const DOCUMENTS = new Set([AUTH, UPLOAD_PARAMS]);

/**
 * Serves one POST of the upload endpoint: a form of two documents and any number of files in, the bare `<uploadPostReturn>` or fault out (d).
 * Its parts may come in any order (c). Nothing is stored before the request is there as a whole.
 *
 * @param onUnexpected told of errors that are no faults
 */
export async function serveUpload(
  request: IncomingMessage,
  http: HttpRequest,
  context: OperationContext,
  onUnexpected: (error: unknown) => void,
): Promise<Served> {
  const exchange = new Exchange('upload', http, context, onUnexpected);
  const { maxBody, keepFiles } = context.settings;
  try {
    const { documents, files, fault } = await readPostedForm(request, DOCUMENTS, { document: maxBody, keptFile: keepFiles });
    const message = readMessage(documents, fault);
    return exchange.servedPlain(() => {
      const call = exchange.callOf(message);
      return exchange.perform({ ...call, files: postedFiles(files, call.params) });
    });
  } catch (error) {
    return exchange.servedPlain(() => {
      throw error;
    });
  }
}

function readMessage(documents: ReadonlyMap<string, Uint8Array>, fault: IpsApiFault | undefined): Message {
  return {
    bytes: Buffer.concat([...documents.values()]),
    payload: 'uploadPostParam',
    auth: readAuth(documents.get(AUTH)),
    target: fault ?? orFault(() => readUploadParams(documents.get(UPLOAD_PARAMS))),
  };
}

/** Without the part, HTTP Basic may still say who calls. */
function readAuth(document: Uint8Array | undefined): AuthHeader {
  if (!document) return NO_AUTH_HEADER;
  return readPart(AUTH, document, (root) => {
    if (root.name !== 'authHeader') throw new IpsApiFault('invalidXml', `The root element is "${root.name}": expected authHeader`);
    return readAuthHeader(new Map([[root.name, root]]));
  });
}

function readUploadParams(document: Uint8Array | undefined): CallTarget {
  if (!document)
    throw new IpsApiFault('missingParameter', `The request has no part "${UPLOAD_PARAMS}": expected one with an uploadPostParam document`);
  return readPart(UPLOAD_PARAMS, document, (root) => {
    if (root.name !== 'uploadPostParam') throw new IpsApiFault('invalidXml', `The root element is "${root.name}": expected uploadPostParam`);
    return readCallTarget(root);
  });
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
 * The files of a form, as far as they are any: the empty part of a file field that was left empty is none.
 *
 * @throws IpsApiFault 30002 for a file without a name, 30001 where one `fileName` is to name several
 */
function postedFiles(parts: readonly FilePart[], params: CallTarget['params']): PostedFile[] {
  const given = parts.filter(({ fileName, bytes }) => fileName !== '' || bytes > 0);
  const fileName = 'fileName' in params ? params.fileName : undefined;
  // An empty one names nothing.
  const named = typeof fileName === 'string' && fileName.trim() !== '' ? fileName : undefined;
  if (named !== undefined && given.length > 1) {
    throw new IpsApiFault('invalidParameter', `fileName: "${named}" cannot name ${given.length} files: expected one file, or no fileName`);
  }
  return given.map(({ part, fileName, ...file }) => {
    if (!fileName?.trim() && named === undefined) {
      throw new IpsApiFault(
        'missingParameter',
        `The part "${part}" has no filename: expected one in its Content-Disposition, or fileName in uploadPostParam`,
      );
    }
    return { path: fileName ?? '', ...file };
  });
}
