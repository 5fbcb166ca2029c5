import { seededDice } from '../random/dice.js';
import type { Asset } from './asset.js';

/** Types that have a size in pixels. */
const PICTURES = new Set([
  'Image',
  'Video',
  'MasterVideo',
  'AnimatedGif',
  'Mask',
  'Vignette',
  'Cabinet',
  'WindowsCovering',
  'AdjustedView',
  'LayerView',
]);

const MAKERS: Readonly<Record<string, readonly string[]>> = {
  Image: ['Adobe Photoshop 2026', 'Adobe Photoshop Lightroom Classic', 'Capture One', 'GIMP 3.0'],
  Video: ['Adobe Premiere Pro 2026', 'DaVinci Resolve 20', 'Final Cut Pro'],
  Pdf: ['Adobe InDesign 2026', 'Adobe Acrobat Pro', 'LibreOffice 26.2'],
  Illustrator: ['Adobe Illustrator 2026'],
};

/** Sizes of videos, in pixels. */
const SCREENS = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;

/**
 * The facts that a file of a type would contain, generated from the number of its asset: always the same for the same asset.
 * It does not use faker, so that a mock with assets can start without loading it.
 */
export function fakeFacts(assetId: number, type: string): Pick<Asset, 'width' | 'height' | 'resolution' | 'createdWith'> {
  const { below } = seededDice(`facts|${assetId}`);
  const makers = MAKERS[type] ?? ['Adobe Creative Cloud'];
  const createdWith = makers[below(makers.length)] ?? null;
  if (!PICTURES.has(type)) return { width: null, height: null, resolution: null, createdWith };
  if (type === 'Video' || type === 'MasterVideo') {
    const [width, height] = SCREENS[below(SCREENS.length)] ?? SCREENS[0];
    return { width, height, resolution: null, createdWith };
  }
  const width = 600 + 10 * below(540);
  const height = Math.round(width * ([1, 4 / 3, 3 / 4, 1.25, 0.8][below(5)] ?? 1));
  return { width, height, resolution: [72, 150, 300][below(3)] ?? 72, createdWith };
}
