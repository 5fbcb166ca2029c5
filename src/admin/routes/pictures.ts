import { pictureSize } from '../picture-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of the pictures of assets. */
export const pictureRoutes: readonly AdminRoute[] = [
  route('get', '/assets/:asset/picture', {
    summary: 'The picture of an asset, published or not: the posted one, else a generated one; HEAD and If-None-Match work',
    answers: 'the picture',
    media: ['image/jpeg', 'image/png'],
    query: pictureSize,
    handle: ({ params, query, headers }, { pictures }) => pictures.picture(params.asset, query, headers['if-none-match']),
  }),
];
