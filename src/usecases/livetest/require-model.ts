import { explainProblem } from '../../contract/explain-problem.ts';
import type { Model } from '../../contract/generated/types.ts';
import { collectProblems } from '../../contract/parse-document.ts';
import { parseModel } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import { resolveTestPolicy } from '../../domain/livetest/resolve-policy.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { checkModel } from '../../domain/model/check-model.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { suggest } from '../../domain/suggest.ts';
import type { Registry } from '../ports/registry.ts';
import { readManifest } from '../read-manifest.ts';
import { readModelsFolder } from '../read-settings.ts';

/** A model.yaml that means something. Throws AppError unknown-model, or with everything that is wrong with it. */
export async function requireModel(registry: Registry, name: string): Promise<Model> {
  const { models } = await registry.list(await readModelsFolder(registry));
  const manifest = models.find((one) => one.name === name)?.manifest ?? null;
  if (manifest === null)
    throw unknownModel(
      name,
      models.map((one) => one.name),
    );
  const outcome = await readManifest(registry, manifest, parseModel);
  if (outcome.kind === 'refused') throw collectProblems(outcome.problems);
  const { value, source } = outcome.parsed;
  const problems = checkModel(value, { folder: name }).map((problem) => explainProblem(problem, source));
  if (problems.length > 0) throw collectProblems(problems);
  return value;
}

/** Throws AppError usage where the model declares no live test. */
export function requireTestPolicy(model: Model): TestPolicy {
  const policy = resolveTestPolicy(model);
  if (policy !== null) return policy;
  throw new AppError({
    code: 'usage',
    reason: 'no-live-test',
    message: `The model ${quoteText(model.name)} declares no live test.`,
    hint: 'Say in model.yaml, under liveTest, what a candidate must show: docs/live-test.md.',
  });
}

function unknownModel(name: string, models: readonly string[]): AppError {
  const near = suggest(name, models);
  return new AppError({
    code: 'unknown-model',
    message: `There is no model ${quoteText(name)} in this registry.`,
    hint: near === null ? `Its models are ${models.join(', ')}.` : `Did you mean ${near}?`,
  });
}
