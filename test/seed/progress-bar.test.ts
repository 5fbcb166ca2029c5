import { expect, test } from 'vitest';
import { progressBar } from '../../src/seed/progress-bar.js';

test('a bar shows how far the work has come and how long it goes on, and is gone in the end', () => {
  const drawn: string[] = [];
  let now = 0;
  const bar = progressBar(
    'Seeding',
    (text) => drawn.push(text),
    () => now,
  );
  bar.show(0);
  // Too soon to be drawn again.
  now = 50;
  bar.show(0.1);
  now = 2000;
  bar.show(0.5);
  now = 40_000;
  bar.show(0.25);
  bar.end();
  expect(drawn).toEqual([
    `\rSeeding  ${'░'.repeat(30)}    0 %\u001b[K`,
    `\rSeeding  ${'█'.repeat(15)}${'░'.repeat(15)}   50 %  2 s left\u001b[K`,
    `\rSeeding  ${'█'.repeat(8)}${'░'.repeat(22)}   25 %  2 min 0 s left\u001b[K`,
    '\r\u001b[K',
  ]);
});
