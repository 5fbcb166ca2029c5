import { describe, expect, test } from 'vitest';
import { isPhotoshop, layerImageName, layersOf, templateCommands } from '../../src/assets/photoshop-layers.js';

describe('the image of a layer', () => {
  test.each([
    ['LayerName', 'Price Tag', 'Price Tag'],
    ['LayerName', 'Layer 2', '2'],
    ['AppendNumber', 'Price Tag', 'Spring Ad_2'],
    ['AppendName', 'Price Tag', 'Spring Ad_Price Tag'],
    ['AppendName', 'Layer 2', 'Spring Ad_2'],
    ['AppendName', 'Background', 'Spring Ad_2'],
    ['Folders', 'Price Tag', 'Price Tag'],
  ] as const)('is named by %s: "%s" is "%s"', (naming, name, expected) => {
    expect(layerImageName('Spring Ad', { number: 2, name }, naming)).toBe(expected);
  });
});

test('a Photoshop file has the same layers every time: a background, others within it, a text', () => {
  for (let id = 1; id <= 200; id++) {
    const layers = layersOf({ id, width: 900, height: 600 });
    expect(layers).toEqual(layersOf({ id, width: 900, height: 600 }));
    expect(layers.length).toBeGreaterThanOrEqual(3);
    expect(layers.map(({ number }) => number)).toEqual(layers.map((_, index) => index + 1));
    expect(new Set(layers.map(({ name }) => name)).size).toBe(layers.length);
    expect(layers[0]).toMatchObject({ name: 'Background', width: 900, height: 600 });
    expect(layers.map(({ isText }) => isText).indexOf(true)).toBe(layers.length - 1);
    for (const { width, height } of layers) expect(width <= 900 && height <= 600 && width > 0 && height > 0).toBe(true);
  }
});

test('a Photoshop file is told by its extension', () => {
  const file = (originalFile: string, type = 'Image') => isPhotoshop({ type, originalFile });
  expect([file('a.psd'), file('a.PSB'), file('a.jpg'), file('psd'), file('a.psd', 'Zip')]).toEqual([true, true, false, false, false]);
});

test('the commands of a template name its layers, texts and the anchor', () => {
  const layers = [
    { width: 90, height: 60, content: { image: 'Acme/Spring Ad_1' } },
    { width: 30, height: 20, content: { text: 'Half price & more' } },
  ];
  expect(templateCommands({ width: 90, height: 60 }, layers, 'Northwest')).toBe(
    'layer=0&size=90,60&layer=1&src=is{Acme/Spring%20Ad_1}&size=90,60&originN=-0.5,-0.5&layer=2&text=Half%20price%20%26%20more&size=30,20&originN=-0.5,-0.5',
  );
});
