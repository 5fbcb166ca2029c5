import type { CompanySettings } from '../accounts/company-settings.js';
import type { Asset } from '../assets/asset.js';
import { isPhotoshop } from '../assets/photoshop-layers.js';
import { IpsApiFault } from '../contract/faults.js';
import type { AutoSmartCropOptions } from '../contract/generated-types.js';

/** A job's detail, as far as it asks for smart crops. */
interface CroppingDetail {
  readonly autoSmartCropOptionsArray?: { readonly items?: readonly AutoSmartCropOptions[] | undefined } | undefined;
}

/** The smart crops that a job's detail asks for; none for kinds that make none. */
export function smartCropsOf(detail: CroppingDetail): readonly AutoSmartCropOptions[] {
  return detail.autoSmartCropOptionsArray?.items ?? [];
}

/**
 * Refuses smart crops without a name or a size, and names that are given twice (c).
 *
 * @throws IpsApiFault 30001 naming the crop
 */
export function checkSmartCrops(kind: string, detail: CroppingDetail): void {
  const names = new Set<string>();
  for (const { name, width, height } of smartCropsOf(detail)) {
    const refuse = (problem: string): never => {
      throw new IpsApiFault('invalidParameter', `${kind}: autoSmartCropOptionsArray: the crop "${name}" ${problem}`);
    };
    if (name.trim() === '') refuse('has no name: expected one, such as Large');
    if (width < 1 || height < 1) refuse(`has the size ${width} x ${height}: expected at least one pixel each way`);
    if (names.has(name.trim())) refuse('is given twice: expected names of their own');
    names.add(name.trim());
  }
}

/** Why an asset gets no smart crops; undefined for one that does: images, and those types that the company's settings add (i). */
export function whyNoSmartCrops(
  asset: Pick<Asset, 'type' | 'originalFile'>,
  { applySmartCropsOnPDF, applySmartCropsOnPSD }: Pick<CompanySettings, 'applySmartCropsOnPDF' | 'applySmartCropsOnPSD'>,
): string | undefined {
  if (asset.type === 'Pdf') return applySmartCropsOnPDF ? undefined : 'it is a PDF, and the company setting applySmartCropsOnPDF is false';
  if (asset.type !== 'Image') return `it is of the type ${asset.type}: expected Image`;
  return isPhotoshop(asset) && !applySmartCropsOnPSD ? 'it is a Photoshop file, and the company setting applySmartCropsOnPSD is false' : undefined;
}
