import { t as explainProblem } from "./explain-problem.js";
import { l as collectProblems, r as parseModel } from "./parsers.js";
import { t as AppError } from "./error.js";
import { H as resolveTestPolicy, R as readManifest, r as readModelsFolder } from "./read-settings.js";
import { n as checkModel } from "./check-model.js";
import { t as quoteText } from "./quote-text.js";
import { n as suggest } from "./suggest.js";

// src/usecases/livetest/require-model.ts
async function requireModel(registry, name) {
	const { models } = await registry.list(await readModelsFolder(registry));
	const manifest = models.find((one) => one.name === name)?.manifest ?? null;
	if (manifest === null) throw unknownModel(name, models.map((one) => one.name));
	const outcome = await readManifest(registry, manifest, parseModel);
	if (outcome.kind === "refused") throw collectProblems(outcome.problems);
	const { value, source } = outcome.parsed;
	const problems = checkModel(value, { folder: name }).map((problem) => explainProblem(problem, source));
	if (problems.length > 0) throw collectProblems(problems);
	return value;
}
function requireTestPolicy(model) {
	const policy = resolveTestPolicy(model);
	if (policy !== null) return policy;
	throw new AppError({
		code: "usage",
		reason: "no-live-test",
		message: `The model ${quoteText(model.name)} declares no live test.`,
		hint: "Say in model.yaml, under liveTest, what a candidate must show: docs/live-test.md."
	});
}
function unknownModel(name, models) {
	const near = suggest(name, models);
	return new AppError({
		code: "unknown-model",
		message: `There is no model ${quoteText(name)} in this registry.`,
		hint: near === null ? `Its models are ${models.join(", ")}.` : `Did you mean ${near}?`
	});
}

export { requireTestPolicy as n, requireModel as t };