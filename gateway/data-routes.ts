import type { DataRoute } from './exchange.ts';
import { ABOUT_ROUTES } from './routes/about-routes.ts';
import { HEALTH_ROUTES } from './routes/health-routes.ts';
import { MLFLOW_ROUTES } from './routes/mlflow-routes.ts';
import { OPEN_INFERENCE_ROUTES } from './routes/open-inference-routes.ts';
import { OUTCOME_ROUTES } from './routes/outcome-routes.ts';
import { TENSORFLOW_ROUTES } from './routes/tensorflow-routes.ts';

/** All that the data port answers. */
export const DATA_ROUTES: readonly DataRoute[] = [
  ...OPEN_INFERENCE_ROUTES,
  ...OUTCOME_ROUTES,
  ...HEALTH_ROUTES,
  ...TENSORFLOW_ROUTES,
  ...MLFLOW_ROUTES,
  ...ABOUT_ROUTES,
];
