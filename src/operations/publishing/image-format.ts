import type { ApiVersion } from '../../contract/api-version.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { ImageFormat } from '../../store/image-format-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Handle of an image format: `47|301` before 4.0 (d), `i|47|301` since (c). */
export function formatImageFormatHandle({ companyId, id }: Pick<ImageFormat, 'companyId' | 'id'>, version: ApiVersion): string {
  return `${version.index === 0 ? '' : 'i|'}${companyId}|${id}`;
}

/** The format of the call's company that an `imageFormatHandle` of either form names. @throws IpsApiFault 30001 naming the handle */
export function imageFormatOfHandle(handle: string, call: AuthorizedCall<unknown>, { store }: OperationContext): ImageFormat {
  const company = companyOfCall(call);
  const [, companyId, id] = /^(?:i\|)?(\d{1,15})\|(\d{1,15})$/.exec(handle.trim()) ?? [];
  if (id === undefined) {
    throw new IpsApiFault('invalidParameter', `imageFormatHandle: "${handle}" is no handle of an image format: expected i|47|301 (or 47|301)`);
  }
  const format = store.imageFormats.byId(Number(id));
  if (format?.companyId === company.id && Number(companyId) === company.id) return format;
  throw new IpsApiFault('invalidParameter', `imageFormatHandle: the company "${company.name}" has no image format with the handle "${handle}"`);
}
