// Texts that the new build answers in place of the old one's on purpose, such as reworded reasons of faults.
// Answers that differ in nothing else are counted, and are no difference.

/**
 * @typedef {object} IntendedDifference
 * @property {string} old text as the old build answers it, XML escapes included
 * @property {string} new
 * @property {string} why
 */

/** @type {readonly IntendedDifference[]} */
export const INTENDED_DIFFERENCES = [
  {
    old: 'SOAP requests go to the address of the SOAP door',
    new: 'SOAP requests go to the address of the SOAP endpoint',
    why: 'door was a word of our own',
  },
  { old: '<p>Whether it is well: <a', new: '<p>Health: <a', why: 'plain English on the page of the service' },
  { old: 'What a test can ask of it:', new: 'Admin API:', why: 'the same' },
];
