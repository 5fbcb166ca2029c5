import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import { checkLine } from '../checked-line.js';
import { operation } from '../operation.js';
import { formatImageFormatHandle, imageFormatOfHandle } from './image-format.js';

/** Changes the image format that is named, or creates one (d). Names are unique within the company (c). */
export const saveImageFormat = operation('saveImageFormat', (call, context) => {
  const { imageFormats } = context.store;
  const { imageFormatHandle, urlModifier } = call.params;
  const company = companyOfCall(call);
  const known = imageFormatHandle === undefined ? undefined : imageFormatOfHandle(imageFormatHandle, call, context);
  const name = call.params.name.trim();
  checkLine(name, 'name', 'the image format');
  const owner = imageFormats.byName(company.id, name);
  if (owner && owner.id !== known?.id) {
    throw new IpsApiFault('invalidParameter', `name: the company "${company.name}" has an image format "${name}" already`);
  }
  const fields = { companyId: company.id, name, urlModifier };
  if (known) imageFormats.update({ ...fields, id: known.id });
  return { imageFormatHandle: formatImageFormatHandle(known ?? imageFormats.add(fields), call.version) };
});
