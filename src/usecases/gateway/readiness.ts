import type { Following } from './apply-deployments.ts';
import { isServing } from './loaded-versions.ts';
import type { ServedModel } from './served-models.ts';

/**
 * Whether a gateway can be sent requests: asked again and again. At first every model whose file was read must answer, so that one
 * that lacks something takes no place of a gateway that answers. From then on one model is enough: a new file that cannot be loaded,
 * or a server that is gone, takes nothing from the others.
 */
export function createReadiness(following: Pick<Following, 'models' | 'state'>): () => boolean {
  let wasReady = false;
  return () => {
    const served = [...following.models().values()];
    if (wasReady) return served.length === 0 || served.some(canAnswer);
    const isAnswering = served.every(canAnswer);
    const { source, models } = following.state();
    wasReady = source.mark !== null && isAnswering && models.every(({ revision }) => revision !== null);
    return wasReady;
  };
}

/** What is meant to be in no production is missed by nobody. */
function canAnswer(model: ServedModel): boolean {
  return model.plan.production === null || isServing(model);
}
