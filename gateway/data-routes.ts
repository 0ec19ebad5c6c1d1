import type { DataRoute } from './exchange.ts';
import { HEALTH_ROUTES } from './routes/health-routes.ts';
import { OPEN_INFERENCE_ROUTES } from './routes/open-inference-routes.ts';

export const DATA_ROUTES: readonly DataRoute[] = [...OPEN_INFERENCE_ROUTES, ...HEALTH_ROUTES];
