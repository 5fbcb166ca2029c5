import { ASSET_TYPE_SPELLINGS, IMAGE_SET_TYPES as LISTED_SET_TYPES } from '../contract/constants.js';

/** Any text can be looked up. */
const SPELLINGS: Readonly<Record<string, string>> = ASSET_TYPE_SPELLINGS;

/** The type that a request names, as the list of types spells it. */
export function namedAssetType(text: string): string {
  return Object.hasOwn(SPELLINGS, text) ? (SPELLINGS[text] ?? text) : text;
}

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  Image: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'gif', 'bmp', 'psd', 'psb', 'webp', 'fpx', 'pct', 'pict', 'raw'],
  Video: ['mp4', 'm4v', 'mov', 'avi', 'flv', 'f4v', 'mpg', 'mpeg', 'mts', 'mxf', 'ogv', 'webm', 'wmv', 'mkv', 'vob'],
  Audio: ['mp3', 'wav', 'aif', 'aiff', 'wma', 'm4a'],
  Font: ['ttf', 'otf', 'ttc', 'afm', 'pfb', 'pfm'],
  IccProfile: ['icc', 'icm'],
  PostScript: ['eps', 'ps'],
  VideoCaption: ['vtt', 'srt', 'dfxp'],
  Excel: ['xls', 'xlsx'],
  Word: ['doc', 'docx'],
  PowerPoint: ['ppt', 'pptx'],
  Xsl: ['xsl', 'xslt'],
  Illustrator: ['ai'],
  InDesign: ['indd'],
  Pdf: ['pdf'],
  Svg: ['svg'],
  Flash: ['swf'],
  Vignette: ['vnt'],
  WindowsCovering: ['vnw'],
  Cabinet: ['vnc'],
  Xml: ['xml'],
  Zip: ['zip'],
  Rtf: ['rtf'],
  Aco: ['aco'],
  Css: ['css'],
  Fxg: ['fxg'],
  Javascript: ['js'],
  Swc: ['swc'],
};

const TYPES_BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  Object.entries(EXTENSIONS).flatMap(([type, extensions]) => extensions.map((extension) => [extension, type] as const)),
);

/** The asset type of a file, by its extension; undefined if the extension is unknown. */
export function typeOfFile(fileName: string): string | undefined {
  return TYPES_BY_EXTENSION.get(extensionOf(fileName));
}

/** The usual extension of a type's files; undefined for a type without files. */
export function usualExtension(type: string): string | undefined {
  return EXTENSIONS[type]?.[0];
}

/** The extension of a file name, in lower case and without its dot; empty if there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The name of the asset made from a file: the file name without extension (o). */
export function assetNameOfFile(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]+$/, '');
}

/** The elements with details of an asset, by type (d). */
const INFO_BLOCKS: Readonly<Record<string, string>> = {
  Image: 'imageInfo',
  LayerView: 'layerViewInfo',
  AdjustedView: 'layerViewInfo',
  Template: 'templateInfo',
  Watermark: 'watermarkInfo',
  RenderScene: 'renderSceneInfo',
  Vignette: 'vignetteInfo',
  Cabinet: 'cabinetInfo',
  WindowsCovering: 'windowCoveringInfo',
  IccProfile: 'iccProfileInfo',
  Font: 'fontInfo',
  Xsl: 'xslInfo',
  ViewerPreset: 'viewerPresetInfo',
  ViewerSwf: 'viewerSwfInfo',
  Xml: 'xmlInfo',
  Svg: 'svgInfo',
  PDFSettings: 'pdfSettingsInfo',
  Zip: 'zipInfo',
  Video: 'videoInfo',
  Aco: 'acoInfo',
  Pdf: 'pdfInfo',
  PsdTemplate: 'psdInfo',
  Flash: 'flashInfo',
  InDesign: 'inDesignInfo',
  PostScript: 'postScriptInfo',
  Illustrator: 'illustratorInfo',
  Word: 'wordInfo',
  Excel: 'excelInfo',
  PowerPoint: 'powerPointInfo',
  Rtf: 'rtfInfo',
  Mask: 'maskInfo',
  PremierExpressRemix: 'premiereExpressRemixInfo',
  CuePoint: 'cuePointInfo',
  Audio: 'audioInfo',
  AssetSet: 'assetSetInfo',
  MasterVideo: 'masterVideoInfo',
  AnimatedGif: 'animatedGifInfo',
  VideoCaption: 'videoCaptionInfo',
  Css: 'cssInfo',
  Fxg: 'fxgInfo',
  Javascript: 'javascriptInfo',
  Swc: 'swcInfo',
};

/** The name of the `…Info` element of a type's assets (d); undefined for a type without one. */
export function infoBlockOf(type: string): string | undefined {
  return INFO_BLOCKS[type];
}

/** The types of assets that have other assets as members (d), as texts that any type can be looked up in. */
export const IMAGE_SET_TYPES: readonly string[] = LISTED_SET_TYPES;

/** The types of assets that combine others, and have no file of their own (d). */
const SET_TYPES: ReadonlySet<string> = new Set([...IMAGE_SET_TYPES, 'AssetSet']);

/** Whether the assets of a type are sets: image, spin, render, media, video, multi-bitrate and offer sets, and eCatalogs (d). */
export function isSetType(type: string): boolean {
  return SET_TYPES.has(type);
}

/** Types that image serving does not serve. Their names are unique within each type (c). */
const NOT_IMAGE_SERVING = new Set([
  ...['Vignette', 'Cabinet', 'WindowsCovering'],
  ...['Video', 'MasterVideo', 'VideoCaption', 'Audio'],
  ...['Asset', 'Aco', 'Catalog', 'CuePoint', 'Excel', 'Flash', 'Illustrator', 'InDesign', 'Pdf', 'PDFSettings', 'PowerPoint'],
  ...['PremierExpressRemix', 'Rtf', 'ViewerSwf', 'Word', 'Xml', 'Xsl', 'Zip'],
  ...['Css', 'Javascript', 'Swc'],
]);

/** The name space within which a type's names are unique in a company: all image serving types share one (d), each other type has its own (c). */
export function nameSpaceOf(type: string): string {
  return NOT_IMAGE_SERVING.has(type) ? type : 'ImageServing';
}

/** The types of layered images (d). */
export const TEMPLATE_TYPES: readonly string[] = ['Template', 'Watermark'];

/** The types whose assets have image serving commands of their own (d). */
export const MODIFIED_TYPES: readonly string[] = ['Image', 'LayerView', 'AdjustedView', ...TEMPLATE_TYPES];

/** Types whose assets no file makes: uploads do not overwrite them (c). */
const WITHOUT_FILE = new Set([...IMAGE_SET_TYPES, 'AssetSet', ...MODIFIED_TYPES.filter((type) => type !== 'Image')]);

/** Whether assets of a type come as files. */
export function comesAsFile(type: string): boolean {
  return !WITHOUT_FILE.has(type);
}
