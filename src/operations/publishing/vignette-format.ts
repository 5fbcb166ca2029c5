import { formatCompanyHandle } from '../../accounts/handles.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { VignettePublishFormat } from '../../contract/generated-types.js';
import type { VignetteFormat, VignetteFormatSettings } from '../../store/vignette-format-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import { checkLine } from '../checked-line.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The largest brightness change that counts (d). */
const MOST_THRESHOLD = 255;

/** Handle of a vignette publish format (d: `v|21|282`); the operations that use it came with 4.0. */
export function formatVignetteHandle({ companyId, id }: Pick<VignetteFormat, 'companyId' | 'id'>): string {
  return `v|${companyId}|${id}`;
}

/** The format of the call's company that a `vignetteFormatHandle` names, `v|21|282` or `21|282`. @throws IpsApiFault 30001 naming the handle */
export function vignetteFormatOfHandle(handle: string, call: AuthorizedCall<unknown>, { store }: OperationContext): VignetteFormat {
  const company = companyOfCall(call);
  const [, companyId, id] = /^(?:v\|)?(\d{1,15})\|(\d{1,15})$/.exec(handle.trim()) ?? [];
  if (id === undefined) {
    throw new IpsApiFault('invalidParameter', `vignetteFormatHandle: "${handle}" is no handle of a vignette publish format: expected v|21|282`);
  }
  const format = store.vignetteFormats.byId(Number(id));
  if (format?.companyId === company.id && Number(companyId) === company.id) return format;
  throw new IpsApiFault(
    'invalidParameter',
    `vignetteFormatHandle: the company "${company.name}" has no vignette publish format with the handle "${handle}"`,
  );
}

/** A vignette publish format as an element of an answer. */
export function toVignetteFormat(format: VignetteFormat, { version }: AuthorizedCall<unknown>): VignettePublishFormat {
  return {
    companyHandle: formatCompanyHandle(format.companyId, version),
    vignetteFormatHandle: formatVignetteHandle(format),
    name: format.name,
    ...format.settings,
  };
}

/**
 * The name that a call gives to a format, trimmed.
 *
 * @param own the format that has the name already; undefined for a new one
 * @throws IpsApiFault 30001 for an empty name, or one that another format of the company has (c)
 */
export function vignetteFormatName(
  text: string,
  own: VignetteFormat | undefined,
  call: AuthorizedCall<unknown>,
  { store }: OperationContext,
): string {
  const company = companyOfCall(call);
  const name = text.trim();
  checkLine(name, 'name', 'the vignette publish format');
  const owner = store.vignetteFormats.byName(company.id, name);
  if (owner && owner.id !== own?.id) {
    throw new IpsApiFault('invalidParameter', `name: the company "${company.name}" has a vignette publish format "${name}" already`);
  }
  return name;
}

/** Checks the settings of a format, and returns them. @throws IpsApiFault 30001 for a number below 0 (c), or a threshold above 255 (d) */
export function checkedSettings(settings: VignetteFormatSettings): VignetteFormatSettings {
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'number' && !(value >= 0)) {
      throw new IpsApiFault('invalidParameter', `${name}: ${value} is too small: expected 0 or more`);
    }
  }
  if (settings.usmThreshold > MOST_THRESHOLD) {
    throw new IpsApiFault('invalidParameter', `usmThreshold: ${settings.usmThreshold} is too large: expected 0 to ${MOST_THRESHOLD}`);
  }
  return settings;
}
