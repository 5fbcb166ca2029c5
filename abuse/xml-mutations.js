import { oddMoment, oddNumber, oddText } from './odd-values.js';

/** The deepest nesting that is made. */
const DEEPEST = 20_000;

/** Changes an XML document in some places: most changes leave it well-formed. */
export function mutateXml(xml, dice, splice) {
  const times = dice.pick([1, 1, 1, 2, 3, 6]);
  let changed = xml;
  for (let n = 0; n < times; n++) changed = mutateOnce(changed, dice, splice);
  // Changes of changes may double a document again and again.
  return changed.slice(0, 3_000_000);
}

function mutateOnce(xml, dice, splice) {
  const elements = elementsOf(xml);
  const element = dice.pick(elements.length > 3 ? elements.slice(2) : elements);
  if (!element) return oddText(dice);
  const { from, to, contentFrom, contentTo, name } = element;
  const withContent = (text) => xml.slice(0, contentFrom) + text + xml.slice(contentTo);
  const leaf = dice.pick(elements.filter((each) => each.isLeaf)) ?? element;
  const withLeaf = (text) => xml.slice(0, leaf.contentFrom) + text + xml.slice(leaf.contentTo);
  switch (
    dice.weighted({
      text: 14,
      value: 8,
      remove: 6,
      double: 5,
      many: 1,
      swap: 4,
      rename: 3,
      attribute: 3,
      nest: 1,
      wrap: 2,
      splice: 4,
      empty: 3,
      whole: 1,
      doctype: 1,
    })
  ) {
    case 'text':
      return withLeaf(oddText(dice));
    case 'value':
      return withLeaf(/date|time|expires|start|end/i.test(leaf.name) ? oddMoment(dice) : oddNumber(dice));
    case 'remove':
      return xml.slice(0, from) + xml.slice(to);
    case 'double':
      return xml.slice(0, to) + xml.slice(from);
    case 'many':
      return (
        xml.slice(0, to) +
        xml
          .slice(from, to)
          .slice(0, 300)
          .repeat(dice.pick([10, 100, 1000])) +
        xml.slice(to)
      );
    case 'swap': {
      const other = dice.pick(elements.filter((each) => each.from >= to));
      if (!other) return xml;
      return xml.slice(0, from) + xml.slice(other.from, other.to) + xml.slice(to, other.from) + xml.slice(from, to) + xml.slice(other.to);
    }
    case 'rename': {
      const renamed = dice.pick([`${name}x`, name.toUpperCase(), `x:${name}`, 'items', 'Fault', dice.pick(elements).name]);
      return xml.slice(0, from) + xml.slice(from, to).replaceAll(name, renamed) + xml.slice(to);
    }
    case 'attribute': {
      const attribute = dice.pick([
        'xmlns=""',
        'xmlns="http://www.scene7.com/IpsApi/xsd/2013-08-29-beta"',
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xsd:string"',
        'mustUnderstand="1"',
        'href="#id1"',
        `x="${'y'.repeat(dice.pick([1, 10_000]))}"`,
        'x="1" x="2"',
      ]);
      const nameEnd = from + 1 + name.length;
      return `${xml.slice(0, nameEnd)} ${attribute}${xml.slice(nameEnd)}`;
    }
    case 'nest': {
      const depth = dice.pick([10, 200, 300, DEEPEST]);
      return withContent(`<${name}>`.repeat(depth) + xml.slice(contentFrom, contentTo) + `</${name}>`.repeat(depth));
    }
    case 'wrap':
      return `${xml.slice(0, from)}<${name}>${xml.slice(from, to)}</${name}>${xml.slice(to)}`;
    case 'splice':
      return withContent(splice?.() ?? '');
    case 'empty':
      return withContent('');
    case 'whole':
      return oddText(dice);
    case 'doctype':
      return `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${withLeaf('&b;&b;')}`;
  }
}

/** Where elements stand in a document, as far as its tags are in order. */
function elementsOf(xml) {
  const found = [];
  const open = [];
  for (const match of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]{0,100})([^<>]{0,500}?)(\/?)>/g)) {
    const [tag, isEnd, name, , isAlone] = match;
    const end = match.index + tag.length;
    if (isEnd) {
      const start = open.pop();
      if (start?.name === name) {
        found.push({ name, from: start.from, contentFrom: start.contentFrom, contentTo: match.index, to: end, isLeaf: start.isLeaf });
      }
    } else {
      if (open.length > 0) open.at(-1).isLeaf = false;
      if (!isAlone) open.push({ name, from: match.index, contentFrom: end, isLeaf: true });
    }
    if (found.length > 500) break;
  }
  return found.sort((a, b) => a.from - b.from);
}
