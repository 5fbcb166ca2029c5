import type { CompanySettings } from '../accounts/company-settings.js';
import { hash } from '../random/hash.js';
import type { DetailFields } from './job-detail.js';

/** What is made of a document's pages. */
export interface Rasterization {
  /** How many images. */
  readonly pages: number;
  /** Whether an eCatalog combines them. */
  readonly hasCatalog: boolean;
}

/** The company's settings that decide it. */
type ProcessingSettings = Pick<CompanySettings, 'pdfProcessingPageLimit' | 'uploadParamsPDFProcess'>;

/**
 * What an upload makes of a document: nothing besides the asset, or images of its pages (d). Options without a `process` rasterize (d), as does
 * the company's setting for PDFs without options (c). Illustrator files without options of their own take those for PostScript (d).
 *
 * @returns undefined for other types, and where only the document itself is managed
 */
export function uploadedRasterization(
  { id, type }: { readonly id: number; readonly type: string },
  { pdfOptions, postScriptOptions, illustratorOptions }: DetailFields,
  settings: ProcessingSettings,
): Rasterization | undefined {
  switch (type) {
    case 'Pdf': {
      const process = pdfOptions ? (pdfOptions.process ?? RASTERIZE) : settings.uploadParamsPDFProcess;
      return process === RASTERIZE ? pdfRasterization(id, pdfOptions, settings) : undefined;
    }
    case 'PostScript':
      return isRasterized(postScriptOptions) ? ONE_IMAGE : undefined;
    case 'Illustrator':
      return isRasterized(illustratorOptions ?? postScriptOptions) ? ONE_IMAGE : undefined;
    default:
      return undefined;
  }
}

/** What a rip makes of a PDF: images of its pages, unless its options name another process. */
export function rippedRasterization(
  { id }: { readonly id: number },
  { pdfOptions }: DetailFields,
  settings: ProcessingSettings,
): Rasterization | undefined {
  return (pdfOptions?.process ?? RASTERIZE) === RASTERIZE ? pdfRasterization(id, pdfOptions, settings) : undefined;
}

const RASTERIZE = 'Rasterize';

const ONE_IMAGE: Rasterization = { pages: 1, hasCatalog: false };

function isRasterized(options: { readonly process?: string | undefined } | undefined): boolean {
  return options !== undefined && (options.process ?? RASTERIZE) === RASTERIZE;
}

/** Two to six pages, generated from the PDF's number (c), up to the company's limit; several make an eCatalog unless `pdfCatalog` is false (d). */
function pdfRasterization(id: number, options: DetailFields['pdfOptions'], { pdfProcessingPageLimit = 100 }: ProcessingSettings): Rasterization {
  const pages = Math.max(1, Math.min(2 + (hash(`pages|${id}`) % 5), pdfProcessingPageLimit));
  return { pages, hasCatalog: pages > 1 && (options?.pdfCatalog ?? true) };
}
