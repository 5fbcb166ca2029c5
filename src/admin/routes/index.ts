import type { AdminRoute } from './admin-route.js';
import { assetRoutes } from './assets.js';
import { clockRoutes } from './clock.js';
import { companyRoutes } from './companies.js';
import { eventRoutes } from './events.js';
import { jobRoutes } from './jobs.js';
import { notificationRoutes } from './notifications.js';
import { operationRoutes } from './operations.js';
import { overrideRoutes } from './overrides.js';
import { pictureRoutes } from './pictures.js';
import { recordingRoutes } from './recordings.js';
import { requestRoutes } from './requests.js';
import { stateRoutes } from './state.js';

/** The routes of the admin API, besides health, the certificate and the API's own description. */
export const ADMIN_ROUTES: readonly AdminRoute[] = [
  ...clockRoutes,
  ...jobRoutes,
  ...overrideRoutes,
  ...requestRoutes,
  ...recordingRoutes,
  ...stateRoutes,
  ...companyRoutes,
  ...assetRoutes,
  ...operationRoutes,
  ...notificationRoutes,
  ...pictureRoutes,
  ...eventRoutes,
];
