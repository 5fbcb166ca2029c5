// Writes the graph of the rooms into CONTRIBUTING.md: part of `npm run generate`.
import { ROOMS } from '../.dependency-cruiser.js';
import { roomsPicture } from './rooms-picture.js';
import { writeBetween } from './write-between.js';

writeBetween('CONTRIBUTING.md', 'rooms', roomsPicture(ROOMS));
