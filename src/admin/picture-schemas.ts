import { z } from 'zod';

const edge = z.int().min(1).max(2000).optional();

/** How large a picture is to be. */
export const pictureSize = z.strictObject({
  wid: edge.describe('Width in pixels; 240 if no size is given'),
  hei: edge.describe('Height in pixels: with both, the picture fits in'),
});
