import { PUBLISH_CONTEXTS } from '../contract/constants.js';

/** Where assets are published to. */
export type PublishContext = (typeof PUBLISH_CONTEXTS)[number];

/** All contexts, as bits. */
export const ALL_CONTEXTS = 15;

/** The bit of a context in `marked` and `pending` of an asset. */
export function contextBit(context: PublishContext): number {
  return 1 << PUBLISH_CONTEXTS.indexOf(context);
}

/** The bit, in `pending` of an asset, of a context that a running job publishes the asset to; a change of the asset takes it away. */
export function publishingBit(context: PublishContext): number {
  return contextBit(context) << PUBLISH_CONTEXTS.length;
}

/** The contexts whose bits are set. */
export function contextsOf(bits: number): PublishContext[] {
  return PUBLISH_CONTEXTS.filter((context) => (bits & contextBit(context)) !== 0);
}

/** Handle of a company's context, such as `pc|3002` (d): its number is made of the company's and the context's place (c). */
export function formatContextHandle(companyId: number, context: PublishContext): string {
  return `pc|${companyId * 10 + PUBLISH_CONTEXTS.indexOf(context) + 1}`;
}

/** What a context's handle says, or undefined for what is none. */
export function parseContextHandle(handle: string): { companyId: number; context: PublishContext } | undefined {
  const number = Number(/^(?:pc\|)?(\d{1,15})$/.exec(handle.trim())?.[1] ?? Number.NaN);
  const context = PUBLISH_CONTEXTS[(number % 10) - 1];
  return context && { companyId: Math.floor(number / 10), context };
}

const TYPES: Readonly<Record<Exclude<PublishContext, 'ImageServing'>, readonly string[]>> = {
  ImageRendering: ['Vignette', 'Cabinet', 'WindowsCovering'],
  ServerDirectory: [
    ...['Asset', 'Aco', 'CuePoint', 'Excel', 'Flash', 'Illustrator', 'InDesign', 'Pdf', 'PDFSettings', 'PowerPoint', 'PremierExpressRemix'],
    ...['Rtf', 'ViewerSwf', 'Word', 'Xml', 'Xsl', 'Zip'],
  ],
  Video: ['Video', 'MasterVideo', 'VideoCaption', 'Audio'],
};

/** The context whose publish jobs take assets of a type: each type belongs to one (c). */
export function contextOfType(type: string): PublishContext {
  for (const context of PUBLISH_CONTEXTS) if (context !== 'ImageServing' && TYPES[context].includes(type)) return context;
  return 'ImageServing';
}
