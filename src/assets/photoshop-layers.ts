import type { PHOTOSHOP_ANCHOR_MODES, PHOTOSHOP_LAYER_NAMING_MODES } from '../contract/constants.js';
import { seededDice } from '../random/dice.js';
import type { Asset } from './asset.js';
import { extensionOf } from './asset-type.js';

/** How the images of layers are named (d). */
export type LayerNaming = (typeof PHOTOSHOP_LAYER_NAMING_MODES)[number];

/** The point of a layer that stays in place when another image takes its place (d). */
export type LayerAnchor = (typeof PHOTOSHOP_ANCHOR_MODES)[number];

/** A layer of a Photoshop file. Sizes are pixels. */
export interface PhotoshopLayer {
  /** Its number, from 1 at the bottom. */
  readonly number: number;
  readonly name: string;
  readonly isText: boolean;
  readonly width: number;
  readonly height: number;
}

/** Extensions of Photoshop files. */
const PHOTOSHOP = new Set(['psd', 'psb']);

/** Whether an asset came as a Photoshop file. */
export function isPhotoshop({ type, originalFile }: Pick<Asset, 'type' | 'originalFile'>): boolean {
  return type === 'Image' && PHOTOSHOP.has(extensionOf(originalFile));
}

const LAYER_NAMES = ['Product', 'Shadow', 'Logo', 'Price Tag', 'Badge', 'Frame'];

/**
 * The layers of a Photoshop file, which the mock does not read: generated from the number of its asset, three to six, a background at the bottom
 * and a text on top (c).
 */
export function layersOf({ id, width, height }: Pick<Asset, 'id' | 'width' | 'height'>): PhotoshopLayer[] {
  const dice = seededDice(`layers|${id}`);
  const full = { width: width ?? 1000, height: height ?? 1000 };
  const count = 3 + dice.below(4);
  const names = [...LAYER_NAMES];
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    if (number === 1) return { number, name: 'Background', isText: false, ...full };
    const part = { width: scaled(full.width, 30 + dice.below(60)), height: scaled(full.height, 30 + dice.below(60)) };
    if (number === count) return { number, name: 'Headline', isText: true, ...part };
    const [own = ''] = names.splice(dice.below(names.length), 1);
    return { number, name: dice.chance(0.25) ? `Layer ${number}` : own, isText: false, ...part };
  });
}

function scaled(pixels: number, percent: number): number {
  return Math.max(1, Math.round((pixels * percent) / 100));
}

/**
 * The name of the image of a layer: after the layer, or after the file and the layer's name or number. A layer with a default name goes by its
 * number (d). With `Folders`, the file's name is that of a folder (c).
 *
 * @param psdName the name of the file's asset
 */
export function layerImageName(psdName: string, { number, name }: Pick<PhotoshopLayer, 'number' | 'name'>, naming: LayerNaming): string {
  const own = /^(?:Background|Layer \d+)$/.test(name) ? String(number) : name;
  switch (naming) {
    case 'AppendNumber':
      return `${psdName}_${number}`;
    case 'AppendName':
      return `${psdName}_${own}`;
    case 'LayerName':
    case 'Folders':
      return own;
  }
}

/** Where an anchor is in a layer, as fractions of its size from the middle. */
const ORIGINS: Readonly<Record<LayerAnchor, string>> = {
  Center: '0,0',
  North: '0,-0.5',
  Northwest: '-0.5,-0.5',
  West: '-0.5,0',
  Southwest: '-0.5,0.5',
  South: '0,0.5',
  Southeast: '0.5,0.5',
  East: '0.5,0',
  Northeast: '0.5,-0.5',
};

/** A layer of a template: an image by its path, such as `Outfitters/parka`, or a text. */
export interface TemplateLayer {
  readonly width: number;
  readonly height: number;
  readonly content: { readonly image: string } | { readonly text: string };
}

/** The image serving commands of a template of layers, the lowest first (c). */
export function templateCommands(
  canvas: { readonly width: number; readonly height: number },
  layers: readonly TemplateLayer[],
  anchor: LayerAnchor,
): string {
  const commands = layers.map(({ width, height, content }, index) => {
    const shown = 'image' in content ? `src=is{${encodeURI(content.image)}}` : `text=${encodeURIComponent(content.text)}`;
    return `layer=${index + 1}&${shown}&size=${width},${height}&originN=${ORIGINS[anchor]}`;
  });
  return [`layer=0&size=${canvas.width},${canvas.height}`, ...commands].join('&');
}
