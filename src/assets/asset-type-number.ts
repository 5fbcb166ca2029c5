/**
 * The numbers of asset types in handles of versions before 2010-01-31. Published samples show those of AdjustedView, AssetSet, Font,
 * IccProfile, Image, ImageMap, ImageSet, Pdf, Template, Video, ViewerPreset, Zip and ZoomTarget (d); the others are free numbers (c).
 */
const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['Image', 1],
  ['Template', 2],
  ['Watermark', 3],
  ['LayerView', 4],
  ['PsdTemplate', 5],
  ['Mask', 6],
  ['ColorSwatch', 7],
  ['ImageMap', 8],
  ['ZoomTarget', 9],
  ['AdjustedView', 10],
  ['RenderScene', 11],
  ['RenderSet', 12],
  ['IccProfile', 13],
  ['Font', 14],
  ['Xsl', 15],
  ['ViewerSwf', 16],
  ['Xml', 17],
  ['Svg', 18],
  ['Video', 19],
  ['Flash', 20],
  ['Catalog', 21],
  ['ImageSet', 22],
  ['SpinSet', 23],
  ['PDFSettings', 24],
  ['Pdf', 25],
  ['PostScript', 26],
  ['Zip', 27],
  ['Illustrator', 28],
  ['InDesign', 29],
  ['Word', 30],
  ['Excel', 31],
  ['PowerPoint', 32],
  ['Rtf', 33],
  ['Vignette', 34],
  ['Cabinet', 35],
  ['WindowsCovering', 36],
  ['Aco', 37],
  ['Audio', 38],
  ['CuePoint', 39],
  ['ViewerPreset', 40],
  ['PremierExpressRemix', 41],
  ['Asset', 42],
  ['AnimatedGif', 43],
  ['AssetSet', 44],
  ['MasterVideo', 45],
  ['VideoCaption', 46],
  ['Css', 47],
  ['Javascript', 48],
  ['Swc', 49],
  ['Fxg', 50],
  ['WindowCovering', 51],
]);

const TYPES: ReadonlyMap<number, string> = new Map([...TYPE_NUMBERS].map(([type, number]) => [number, type]));

/** The number of an asset type in handles; that of an image for a type without one (c). */
export function typeNumberOf(type: string): number {
  return TYPE_NUMBERS.get(type) ?? 1;
}

/** The asset type that a number in a handle stands for, or undefined. */
export function typeOfNumber(number: number): string | undefined {
  return TYPES.get(number);
}
