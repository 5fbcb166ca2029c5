import { type Dice, seededDice } from '../random/dice.js';
import type { Bitmap } from './bitmap.js';
import type { View } from './view-size.js';

/** Red, green and blue, 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

/** A shape that is laid over the ground: how far inside of it a place is, in units of the picture's shorter edge; below 0 outside. */
interface Layer {
  readonly colour: Colour;
  readonly strength: number;
  readonly depthAt: (x: number, y: number) => number;
}

/**
 * The picture that stands for an asset whose file is not there or cannot be decoded (c): a slow gradient with a few large shapes, the same for
 * the same seed at every size, so that assets can be told apart in a list. What the view shows of it is drawn; the rest stays transparent.
 */
export function generatedPicture(seed: string, view: View): Bitmap {
  const { width, height, left, top, coveredWidth, coveredHeight } = view;
  const dice = seededDice(`picture|${seed}`);
  const hue = dice.below(360);
  const turn = 25 + dice.below(35);
  const [from, to] = [colourOf(hue, 0.52, 0.66), colourOf(hue + turn, 0.58, 0.4)];
  // Places count from the middle, so that shapes stay where they are seen, whatever the aspect ratio.
  const unit = Math.min(coveredWidth, coveredHeight);
  const layers = layersOf(dice, hue, turn);
  const rgba = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const down = (row + 0.5 - top) / coveredHeight;
    if (down < 0 || down > 1) continue;
    const y = (row + 0.5 - top - coveredHeight / 2) / unit;
    for (let column = 0; column < width; column++) {
      const across = (column + 0.5 - left) / coveredWidth;
      if (across < 0 || across > 1) continue;
      const x = (column + 0.5 - left - coveredWidth / 2) / unit;
      const share = 0.35 * across + 0.65 * down;
      let red = from[0] + (to[0] - from[0]) * share;
      let green = from[1] + (to[1] - from[1]) * share;
      let blue = from[2] + (to[2] - from[2]) * share;
      for (const { colour, strength, depthAt } of layers) {
        // An edge is a pixel wide.
        const cover = Math.min(1, Math.max(0, depthAt(x, y) * unit + 0.5)) * strength;
        red += (colour[0] - red) * cover;
        green += (colour[1] - green) * cover;
        blue += (colour[2] - blue) * cover;
      }
      const at = (row * width + column) * 4;
      rgba[at] = red;
      rgba[at + 1] = green;
      rgba[at + 2] = blue;
      rgba[at + 3] = 255;
    }
  }
  return { width, height, rgba };
}

function layersOf(dice: Dice, hue: number, turn: number): Layer[] {
  const light = colourOf(hue - turn / 2, 0.6, 0.86);
  const dark = colourOf(hue + turn, 0.5, 0.27);
  return dice.pick([hills, discs, bands, rings])(dice, light, dark);
}

/** A number from -1 to 1. */
function around(dice: Dice): number {
  return dice.below(2001) / 1000 - 1;
}

/** A sun above hills, the nearest the darkest. */
function hills(dice: Dice, light: Colour, dark: Colour): Layer[] {
  const sun = { x: 0.3 * around(dice), y: -0.2 + 0.06 * around(dice), radius: 0.1 + dice.below(60) / 1000 };
  const ridges = [0.02, 0.18, 0.34].map((base, index): Layer => {
    const [long, short, shift] = [1.6 + 1.4 * Math.abs(around(dice)), 4 + 3 * Math.abs(around(dice)), 6 * around(dice)];
    return {
      colour: dark,
      strength: 0.22 + 0.16 * index,
      depthAt: (x, y) => y - base - 0.09 * Math.sin(long * x * 2 + shift) - 0.03 * Math.sin(short * x * 2 + shift),
    };
  });
  return [{ colour: light, strength: 0.85, depthAt: (x, y) => sun.radius - Math.hypot(x - sun.x, y - sun.y) }, ...ridges];
}

/** Large discs that lie over each other. */
function discs(dice: Dice, light: Colour, dark: Colour): Layer[] {
  return [light, dark, light].map((colour, index) => {
    const [x0, y0, radius] = [0.42 * around(dice), 0.36 * around(dice), 0.2 + dice.below(180) / 1000];
    return { colour, strength: 0.3 + 0.12 * index, depthAt: (x, y) => radius - Math.hypot(x - x0, y - y0) };
  });
}

/** Broad bands across. */
function bands(dice: Dice, light: Colour, dark: Colour): Layer[] {
  const angle = (Math.PI / 180) * (20 + dice.below(50)) * (dice.chance(0.5) ? 1 : -1);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [light, dark, light].map((colour, index) => {
    const [middle, half] = [-0.34 + 0.34 * index + 0.07 * around(dice), 0.06 + dice.below(70) / 1000];
    return { colour, strength: index === 1 ? 0.4 : 0.5, depthAt: (x, y) => half - Math.abs(x * sine + y * cosine - middle) };
  });
}

/** Rings around a place off the middle. */
function rings(dice: Dice, light: Colour, dark: Colour): Layer[] {
  const [x0, y0] = [0.3 * around(dice), 0.3 * around(dice)];
  const first = 0.1 + dice.below(60) / 1000;
  const ring = (radius: number, half: number, colour: Colour): Layer => ({
    colour,
    strength: 0.45,
    depthAt: (x, y) => half - Math.abs(Math.hypot(x - x0, y - y0) - radius),
  });
  return [ring(0, first, light), ring(first + 0.16, 0.055, dark), ring(first + 0.34, 0.045, light), ring(first + 0.52, 0.04, dark)];
}

/** A colour by hue in degrees, saturation and lightness from 0 to 1. */
function colourOf(hue: number, saturation: number, lightness: number): Colour {
  const part = (offset: number): number => {
    const k = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return 255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}
