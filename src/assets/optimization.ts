import { hash } from '../random/hash.js';
import type { Asset } from './asset.js';

/** Who changed an image last that an upload has optimized (t). It is no user: such an asset has no `lastModifyUserId`. */
export const IMAGE_OPTIMIZATION = 'image optimization';

/** What changes when the service optimizes an image by itself (t). @param at when it is done */
export function optimizedAt(at: number): Pick<Asset, 'optimized' | 'lastModified' | 'lastModifyUserId'> {
  return { optimized: 1, lastModified: at, lastModifyUserId: null };
}

/** How long it takes to optimize an uploaded image: 2 to 6 seconds, in milliseconds (t: seconds; c: how many). */
export function optimizationTime(assetId: number): number {
  return 2000 + (hash(`optimization|${assetId}`) % 4001);
}

/**
 * Where the optimized file of an image is: its name is a UUID, derived from the asset's number (c), and its folder is named after the first three
 * digits (t). Both are empty without one.
 *
 * @param rootPath of the company
 */
export function optimizedFileOf({ id, optimized }: Pick<Asset, 'id' | 'optimized'>, rootPath: string): { path: string; file: string } {
  if (!optimized) return { path: '', file: '' };
  const first = ['a', 'b', 'c'].map((part) => hexadecimal(hash(`optimized|${part}|${id}`))).join('');
  // The last digits tell which asset it is, to those who know the first.
  const digits = `${first}${hexadecimal(hash(first) ^ id)}`;
  const uuid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { path: `${rootPath}_optimized_/${digits.slice(0, 3)}/`, file: `${uuid}.tif` };
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** The number of the asset that an optimized file belongs to; undefined if there is no such file. @param file its name */
export function assetOfOptimizedFile(file: string): number | undefined {
  const digits = file.replace(/\.tif$/, '').replaceAll('-', '');
  const id = (hash(digits.slice(0, 24)) ^ Number.parseInt(digits.slice(24), 16)) >>> 0;
  return optimizedFileOf({ id, optimized: 1 }, '').file === file ? id : undefined;
}

/** Index of the version 2013-02-15, the first whose image URLs hold the name (o). */
const FIRST_NAMED = 6;

/**
 * The relative URL of an asset's picture: the company's root and the asset's name (o). Before 2013-02-15, that of an optimized image holds its
 * optimized file (t for 2010-01-31, i for the others).
 *
 * @param version the caller's, of which its place among the versions counts
 */
export function ipsImageUrlOf(
  asset: Pick<Asset, 'id' | 'type' | 'name' | 'optimized'>,
  rootPath: string,
  version: { readonly index: number },
): string {
  if (version.index >= FIRST_NAMED || asset.type !== 'Image' || !asset.optimized) return `${rootPath}${asset.name}`;
  const { path, file } = optimizedFileOf(asset, rootPath);
  return `image-no-ips/${path}${file}`;
}
