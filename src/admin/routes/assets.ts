import { assetFilter, folderFilter } from '../asset-filter.js';
import { type AdminRoute, route } from './admin-route.js';

/** How many assets a page has, unless the request says so. */
const USUAL_PAGE = 100;

/** Routes of folders and assets. */
export const assetRoutes: readonly AdminRoute[] = [
  route('get', '/folders', {
    summary: "Lists a company's folders, by path, with how many assets are in each",
    answers: 'folders',
    answer: 'folders',
    query: folderFilter,
    handle: async ({ query }, { assets }) => ({ folders: (await assets()).folders(query) }),
  }),
  route('get', '/assets', {
    summary: "Lists a company's assets, a page at a time",
    answers: 'assets; total: how many match; next: what to give as after for the next page, or null',
    answer: 'assetPage',
    query: assetFilter,
    handle: async ({ query }, { assets }) => (await assets()).page(query, USUAL_PAGE),
  }),
  route('get', '/assets/:asset', {
    summary: 'An asset by its handle or number, with its metadata, its publish state, and what jobs did to it',
    answers: 'the asset',
    answer: 'assetView',
    handle: async ({ params }, { assets }) => (await assets()).inspect(params.asset),
  }),
];
