import { posix } from 'node:path';
import { fileAddress, pictureAddress } from './repository.js';

const PICTURE = /\.(?:svg|webp|png|jpe?g|gif)$/;
/** Where a page names a file: links and pictures of Markdown, its link definitions, and the attributes of HTML. */
const TARGETS = /(\]\(|^\[[^\]\n]+\]: |\b(?:src|srcset|href)=")([^)\s"#]+)/gm;
const FENCED = /^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm;

/**
 * Makes absolute what a page of the package links to and the package does not have, and all pictures that it shows.
 * npm's website shows README, and no relative address of a picture works there.
 *
 * @param {string} text Markdown
 * @param {object} place
 * @param {string} place.page its path, such as `docs/guide.md`
 * @param {string} place.repository such as `https://github.com/owner/name`
 * @param {string} place.ref the tag of the release
 * @param {(path: string) => boolean} place.isPacked whether the package has a file, or a folder, of that path
 * @returns {string}
 */
export function absoluteLinks(text, { page, repository, ref, isPacked }) {
  const absolute = (match, before, target) => {
    if (/^[a-z][a-z+.-]*:/i.test(target)) return match;
    const path = posix.join(posix.dirname(page), target);
    if (path.startsWith('..')) return match;
    if (PICTURE.test(path)) return `${before}${pictureAddress(repository, ref, path)}`;
    return isPacked(path.replace(/\/$/, '')) ? match : `${before}${fileAddress(repository, ref, path)}`;
  };
  const prose = (part) => part.replace(TARGETS, absolute);
  // What is in a block of code is code.
  const blocks = [...text.matchAll(FENCED)];
  const parts = blocks.map((block, index) => {
    const previous = blocks[index - 1];
    const start = previous === undefined ? 0 : previous.index + previous[0].length;
    return `${prose(text.slice(start, block.index))}${block[0]}`;
  });
  const last = blocks.at(-1);
  return `${parts.join('')}${prose(text.slice(last === undefined ? 0 : last.index + last[0].length))}`;
}
