// Texts that the new build answers in place of the old one's on purpose, such as reworded reasons of faults.
// Answers that differ in nothing else are counted, and are no difference.

/**
 * @typedef {object} IntendedDifference
 * @property {string} old text as the old build answers it, XML escapes included
 * @property {string} new
 * @property {string} why
 */

/** @type {readonly IntendedDifference[]} */
export const INTENDED_DIFFERENCES = [];
