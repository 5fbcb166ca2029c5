import type { JobKindName } from './job-detail.js';

/** Asset types that are job log file types by the same name (d). */
const SAME: ReadonlySet<string> = new Set([
  ...['Mask', 'Vignette', 'ImageMap', 'IccProfile', 'Font', 'Xsl', 'Cabinet', 'WindowCovering', 'Video', 'ViewerSwf', 'Template', 'Catalog'],
  ...['Xml', 'ImageSet', 'RenderSet', 'SpinSet', 'Svg', 'Watermark', 'Pdf', 'Aco', 'PsdTemplate', 'Zip'],
]);

/** Asset types that have another name among the job log file types (i). */
const RENAMED: Readonly<Record<string, string>> = {
  WindowsCovering: 'WindowCovering',
  MasterVideo: 'Video',
  ViewerPreset: 'ViewerConfigXml',
};

/** Kinds of job that work on optimized images; all others work on the files that were uploaded (c). */
const ON_OPTIMIZED_IMAGES: ReadonlySet<JobKindName> = new Set(['optimizeImagesJob', 'reprocessAssetsJob', 'imageServingPublishJob']);

/**
 * The `assetType` of a row of a log: a job log file type, which is not an asset type (d).
 *
 * @param assetType of the asset that the row is about; null for a file or a handle that is no asset
 */
export function logFileType(assetType: string | null, kind: JobKindName): string {
  if (assetType === null) return 'NoType';
  if (assetType === 'Image') return ON_OPTIMIZED_IMAGES.has(kind) ? 'OptimizedImage' : 'MasterImage';
  return SAME.has(assetType) ? assetType : (RENAMED[assetType] ?? 'NoType');
}
