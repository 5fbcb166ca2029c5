// Writes the graph of the rooms into docs/contributing/architecture.md: part of `npm run generate`.
import { ROOMS } from '../.dependency-cruiser.js';
import { roomsPicture } from './rooms-picture.js';
import { writeBetween } from './write-between.js';

writeBetween('docs/contributing/architecture.md', 'rooms', roomsPicture(ROOMS));
