/** Texts that programs stumble over. They are XML text as it stands in a document: some of it is not allowed there. */
const ODD_TEXTS = [
  '',
  ' ',
  '\t\r\n',
  '\0',
  '&#0;',
  '&#x1F;',
  '&#xD800;',
  '&#x10FFFF;',
  '&undefined;',
  '&amp;lt;',
  '<![CDATA[]]>',
  '<![CDATA[]]]]><![CDATA[>]]>',
  '<!-- -- -->',
  '<?xml version="1.0"?>',
  ']]>',
  '\uD800',
  '\uDFFF\uD800',
  '\u202Egpj.exe',
  'مرحبا بالعالم',
  'שלום',
  'e\u0301\u0323\u0301'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(20),
  '\uFEFF',
  '\uFFFE',
  '\u0000\u0001\u0008',
  '\u007f\u0085\u2028',
  'x/..',
  '../../../../etc/passwd',
  '/',
  '//',
  '.',
  '..',
  'Outfitters/../Homeware/',
  'Outfitters//x',
  'con',
  'a\\b',
  'C:\\x',
  '%00',
  '%2e%2e%2f',
  '%',
  '*',
  '*a*a*a*a*b',
  '{a,b}{c,d}{e,f}',
  '[',
  '[!-]',
  '(((',
  '{1..1000000}',
  '"\'`;--',
  "' OR 1=1 --",
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  'NaN',
  '|',
  'c|',
  'c|47|',
  'c|-1',
  'c|1e3',
  'c|99999999999999999999',
  'j|47|x||',
  'j|47||x|999999999',
  'a|0|0|0',
  'f|',
  'f|../',
  '#mock outcome=fatal at=50%',
  '#mock items=100000',
  '#mock duration=P9999Y',
  'http://',
  'http://[::1',
  'http://user:secret@127.0.0.1:1/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '0 0 0 1/1 * ? *',
  '* * * * * ?',
  '0 0 0 31 2 ? *',
  '0 0 0 ? * 6#5 2099',
];

const ODD_NUMBERS = [
  '0',
  '-0',
  '-1',
  '1',
  '2',
  '255',
  '65536',
  '2147483647',
  '2147483648',
  '-2147483648',
  '-2147483649',
  '4294967296',
  '9007199254740991',
  '9007199254740993',
  '9223372036854775807',
  '9223372036854775808',
  '1e3',
  '1e308',
  '1e309',
  '-1e309',
  'INF',
  '-INF',
  'NaN',
  '0.1',
  '.5',
  '5.',
  '+5',
  '0x10',
  '00012',
  '1,5',
  '١٢',
  '9'.repeat(400),
  '1'.repeat(5000),
];

const ODD_MOMENTS = [
  '0000-00-00T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '1970-01-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2027-01-31T24:00:00Z',
  '2027-01-31T23:59:60Z',
  '2027-01-31T08:00:00',
  '2027-01-31T08:00:00+14:00',
  '2027-01-31T08:00:00.123456789123Z',
  '2038-01-19T03:14:08Z',
  '9999-12-31T23:59:59Z',
  '10000-01-01T00:00:00Z',
  '275760-09-13T00:00:00.000Z',
  '-0044-03-15T00:00:00Z',
  'tomorrow',
];

/** An odd text; seldom a very long one. */
export function oddText(dice) {
  switch (dice.weighted({ list: 20, long: 1, longer: 1, number: 3, moment: 2 })) {
    case 'long':
      return dice.pick(['x', 'ü', '😀', ' ', '/', '*', '&lt;', 'a/']).repeat(dice.pick([255, 256, 4096]));
    case 'longer':
      return dice.pick(['x', 'x/', '😀', '*a']).repeat(70_000);
    case 'number':
      return oddNumber(dice);
    case 'moment':
      return oddMoment(dice);
    default:
      return dice.pick(ODD_TEXTS);
  }
}

/** A number that is large, small, or none. */
export function oddNumber(dice) {
  return dice.pick(ODD_NUMBERS);
}

/** A moment at the end of time, or none. */
export function oddMoment(dice) {
  return dice.pick(ODD_MOMENTS);
}
