import { loaded } from './route-request.ts';
import type { ServedModel } from './served-models.ts';

/** Names of the versions that can be asked for: the one in production first. */
export function versionsOf(model: ServedModel): readonly string[] {
  const serving = loaded(model, model.plan.production)?.served.version;
  const names = [...model.versions.values()].map(({ version }) => version);
  return serving === undefined ? names : [...new Set([serving, ...names])];
}

/** Whether a request that names no version is answered: by what runs here, or by a server that says that it is ready. */
export function isServing(model: ServedModel): boolean {
  const { production, fallback } = model.plan;
  return [production, fallback].some((version) => {
    const found = loaded(model, version);
    return found !== null && found.served.session.isReady !== false;
  });
}
