import { expect, test } from 'vitest';
import { referencedNames } from '../../src/assets/layer-references.js';

test.each([
  ['src=is{Acme/parka}', ['parka']],
  ['layer=0&src=Acme/parka&layer=1&mask=is{Acme/parka_mask?wid=9}', ['parka', 'parka_mask']],
  ['layer=1&src=is{Acme/a?src=is{Acme/b%20c}}', ['a', 'b c']],
  ['src=parka&layer=1&src=parka', ['parka']],
  ['src=is{Other/parka}&text=src', []],
  ['src=ir{Acme/room?obj=1}&SRC=Acme/x', ['room', 'x']],
  ['src=Acme/50%', ['50%']],
  ['src=&wid=400', []],
  ['', []],
])('commands refer to assets of the company by name: %s', (commands, names) => {
  expect(referencedNames(commands, 'Acme/')).toEqual(names);
});
