import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** Changes some bytes. */
export function mutateBytes(bytes, dice) {
  if (bytes.length === 0) return bytes;
  const at = dice.below(bytes.length);
  const length = dice.pick([1, 2, 16, 200]);
  switch (dice.weighted({ flip: 6, cut: 4, remove: 3, double: 2, insert: 3, swap: 1 })) {
    case 'flip': {
      const changed = Buffer.from(bytes);
      for (let n = dice.pick([1, 1, 4, 20]); n > 0; n--) changed[dice.below(changed.length)] ^= 1 << dice.below(8);
      return changed;
    }
    case 'cut':
      return bytes.subarray(0, at);
    case 'remove':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 'double':
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), randomBytes(dice, length), bytes.subarray(at)]);
    case 'swap': {
      const other = dice.below(bytes.length);
      const [first, second] = at < other ? [at, other] : [other, at];
      return Buffer.concat([bytes.subarray(0, first), bytes.subarray(second), bytes.subarray(first, second)]);
    }
  }
}

/** Bytes without a meaning. */
export function randomBytes(dice, length) {
  return Buffer.from(Array.from({ length }, () => dice.below(256)));
}

/** How large what a bomb unpacks to may be, bytes: more than any limit of the mock by default, and bounded. */
const BOMB_SIZES = [100_000, 11_000_000, 64_000_000];
const bombs = new Map();

/** A body in another encoding, seldom a broken one or a bomb. @returns `{ encoding, body }` */
export function encodeBody(body, dice) {
  const encoding = dice.weighted({ gzip: 4, deflate: 3, br: 2, GZIP: 1, 'x-gzip': 1, 'gzip, br': 1, zstd: 1, nonsense: 1, identity: 1 });
  const packed = dice.chance(0.08) ? bomb(encoding, dice) : pack(encoding, body, dice);
  switch (dice.weighted({ right: 10, broken: 3, cut: 2, double: 1, wrong: 1 })) {
    case 'broken':
      return { encoding, body: mutateBytes(packed, dice) };
    case 'cut':
      return { encoding, body: packed.subarray(0, Math.floor(packed.length / 2)) };
    case 'double':
      return { encoding, body: Buffer.concat([packed, packed]) };
    case 'wrong':
      return { encoding: dice.pick(['gzip', 'deflate', 'br']), body: packed };
    default:
      return { encoding, body: packed };
  }
}

function pack(encoding, body, dice) {
  switch (encoding.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return gzipSync(body, { level: 1 });
    case 'deflate':
      return dice.chance(0.3) ? deflateRawSync(body, { level: 1 }) : deflateSync(body, { level: 1 });
    case 'br':
      return brotli(body);
    case 'gzip, br':
      return brotli(gzipSync(body, { level: 1 }));
    default:
      return body;
  }
}

function bomb(encoding, dice) {
  const size = dice.pick(BOMB_SIZES);
  const key = `${encoding} ${size}`;
  if (!bombs.has(key)) bombs.set(key, encoding === 'deflate' ? deflateSync(Buffer.alloc(size, 32)) : gzipSync(Buffer.alloc(size, 32)));
  return bombs.get(key);
}

function brotli(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}
