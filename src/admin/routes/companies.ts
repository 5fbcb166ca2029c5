import * as schemas from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of companies. */
export const companyRoutes: readonly AdminRoute[] = [
  route('get', '/companies', {
    summary: 'Lists companies',
    answers: 'companies',
    answer: 'companies',
    handle: (_request, { companies }) => ({ companies: companies.list() }),
  }),
  route('post', '/companies', {
    summary: 'Creates a company with users of its own',
    answers: 'the company and its users, with handles for every version of the API',
    answer: 'newCompanyView',
    status: 201,
    body: schemas.newCompany,
    conflict: 'the name or an e-mail address is taken',
    handle: ({ body }, { companies }) => companies.create(body),
  }),
];
