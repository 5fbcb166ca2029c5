import { PUBLISH_CONTEXTS } from '../contract/constants.js';

/** A destination that assets are published to. */
export type PublishContext = (typeof PUBLISH_CONTEXTS)[number];

/** All contexts, as bits. */
export const ALL_CONTEXTS = 15;

/** The bit of a context in the asset fields `marked` and `pending`. */
export function contextBit(context: PublishContext): number {
  return 1 << PUBLISH_CONTEXTS.indexOf(context);
}

/** The bit in the asset field `pending` for a context that a running job is publishing the asset to. Changing the asset clears it. */
export function publishingBit(context: PublishContext): number {
  return contextBit(context) << PUBLISH_CONTEXTS.length;
}

/** The contexts whose bits are set in `bits`. */
export function contextsOf(bits: number): PublishContext[] {
  return PUBLISH_CONTEXTS.filter((context) => (bits & contextBit(context)) !== 0);
}

/** The handle of a company's context, such as `pc|3002` (d). Its number combines those of the company and of the context (c). */
export function formatContextHandle(companyId: number, context: PublishContext): string {
  return `pc|${companyId * 10 + PUBLISH_CONTEXTS.indexOf(context) + 1}`;
}

/** Parses the handle of a context. Returns undefined for anything else. */
export function parseContextHandle(handle: string): { companyId: number; context: PublishContext } | undefined {
  const number = Number(/^(?:pc\|)?(\d{1,15})$/.exec(handle.trim())?.[1] ?? Number.NaN);
  const context = PUBLISH_CONTEXTS[(number % 10) - 1];
  return context && { companyId: Math.floor(number / 10), context };
}

const TYPES: Readonly<Record<Exclude<PublishContext, 'ImageServing'>, readonly string[]>> = {
  ImageRendering: ['Vignette', 'Cabinet', 'WindowsCovering'],
  ServerDirectory: [
    ...['Asset', 'Aco', 'CuePoint', 'Excel', 'Flash', 'Illustrator', 'InDesign', 'Pdf', 'PDFSettings', 'PowerPoint', 'PremierExpressRemix'],
    ...['Rtf', 'ViewerSwf', 'Word', 'Xml', 'Xsl', 'Zip', 'Css', 'Javascript', 'Swc'],
  ],
  Video: ['Video', 'MasterVideo', 'VideoCaption', 'Audio'],
};

/** The context that assets of a type are published to: each type has one (c). */
export function contextOfType(type: string): PublishContext {
  for (const context of PUBLISH_CONTEXTS) if (context !== 'ImageServing' && TYPES[context].includes(type)) return context;
  return 'ImageServing';
}
