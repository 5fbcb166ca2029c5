import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOMS } from '../.dependency-cruiser.js';
import { roomsPicture } from '../scripts/rooms-picture.js';

test('CONTRIBUTING.md shows the rooms as the rules have them (npm run generate writes it anew)', () => {
  expect(readFileSync('CONTRIBUTING.md', 'utf8')).toContain(roomsPicture(ROOMS));
});

test('the picture leaves out the arrows that follow from others', () => {
  expect(roomsPicture({ top: ['middle', 'bottom'], middle: ['bottom'], bottom: [] })).toBe(
    '```mermaid\ngraph TD\n  top --> middle\n  middle --> bottom\n```',
  );
});
