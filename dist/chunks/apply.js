import { t as cleanText } from "./hostile-text.js";
import { t as AppError } from "./error.js";
import { a as isDrift, o as objectNameOf, t as wireReality } from "./render.js";
import { n as withClusterOptions, r as readReality, t as placeOf } from "./cluster-options.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as printJson } from "./open-ledger.js";

// src/report/terminal/apply-lines.ts
function applyLines(view) {
	if (view.kind === "refused") return [...view.refusals.map(({ name, field, message }) => {
		const place = field === null ? name : `${name} at ${field}`;
		return `refused   ${cleanText(place)}: ${cleanText(message, 2e3)}`;
	}), "Nothing was applied."];
	const { applied, removed, left } = view;
	const isDone = view.kind === "applied";
	const lines = [
		...applied.map((name) => `${isDone ? "applied" : "to apply"}  ${cleanText(name)}`),
		...removed.map((name) => `${isDone ? "removed" : "to remove"}  ${cleanText(name)}`),
		...left.map((name) => `left  ${cleanText(name)}, which is rendered no more: --prune takes it away`)
	];
	return applied.length + removed.length === 0 ? [...lines, "Everything stands as it is rendered."] : lines;
}

// src/usecases/platforms/apply-platform.ts
async function applyPlatform(ports, request) {
	const { isDryRun, isForced, prunes } = request;
	const reality = await readReality(ports, request);
	const refusals = await dryRun(ports, reality.wanted, request);
	if (refusals.length > 0) return {
		kind: "refused",
		refusals
	};
	const drifted = reality.objects.filter(({ findings }) => findings.some(isDrift));
	const isStray = ({ findings }) => findings.some(({ kind }) => kind === "stray");
	const [strays, applied] = [drifted.filter(isStray), drifted.filter((one) => !isStray(one))].map((all) => all.map(({ name }) => name));
	const told = {
		applied: applied ?? [],
		removed: prunes ? strays ?? [] : [],
		left: prunes ? [] : strays ?? []
	};
	if (isDryRun) return {
		kind: "would-apply",
		...told
	};
	if (told.applied.length > 0) {
		const names = new Set(told.applied);
		const objects = reality.wanted.filter((one) => names.has(objectNameOf(one)));
		const answer = await ports.cluster.apply(objects, {
			isDryRun: false,
			isForced
		});
		if (answer !== null) throw applyFailed(answer, request.platform);
	}
	for (const name of told.removed) await removeOne(ports, reality, name);
	return {
		kind: "applied",
		...told
	};
}
async function dryRun({ cluster }, objects, { isForced, platform }) {
	const how = {
		isDryRun: true,
		isForced
	};
	if (objects.length === 0 || await cluster.apply(objects, how) === null) return [];
	const refusals = [];
	for (const object of objects) {
		const message = await cluster.apply([object], how);
		if (message !== null) refusals.push({
			name: objectNameOf(object),
			field: fieldOf(message),
			message
		});
	}
	if (refusals.length > 0) return refusals;
	throw applyFailed("What was refused together was taken one by one.", platform);
}
const FIELD = /(?:^|[\s"])\.?((?:spec|metadata)(?:\.[\w-]+|\[[^\]\s]*\])+)/u;
function fieldOf(message) {
	const [, field] = FIELD.exec(message) ?? [];
	return field === void 0 ? null : `.${field}`;
}
async function removeOne({ cluster }, { resources, namespace }, object) {
	const [kind = "", name = ""] = object.split("/");
	const resource = resources[kind];
	if (resource !== void 0) await cluster.remove(resource, name, namespace);
}
function applyFailed(message, platform) {
	return new AppError({
		code: "internal",
		message: `The cluster took in the dry run what it does not take now: ${message}`,
		hint: `Run \`seatrial reality ${platform}\`, which says what stands there; another \`seatrial apply ${platform}\` goes on.`
	});
}

// src/cli/commands/apply.ts
function registerApply(program) {
	const command = program.command("apply").description("applies what is rendered to a cluster by kubectl, after a dry run of all of it; docs/platforms.md").option("--dry-run", "apply nothing, and say what would be").option("--prune", "take away what was rendered for the environment and is no more").option("--force", "take fields over that somebody else manages").addHelpText("after", "\nExit code: 0 applied, 1 something was refused and nothing applied, 2 it cannot be done.");
	withClusterOptions(command).action(apply);
}
async function apply(platform, options) {
	const { environment, dryRun, prune, force } = options;
	const ports = await wireReality(placeOf(options));
	const outcome = await applyPlatform(ports, {
		environment,
		platform,
		nowMs: ports.nowMs(),
		isDryRun: dryRun === true,
		isForced: force === true,
		prunes: prune === true
	});
	process.exitCode = outcome.kind === "refused" ? EXIT_CODES.bad : EXIT_CODES.good;
	if (options.json === true) return printJson({
		platform,
		environment,
		...outcome
	});
	process.stdout.write(applyLines(outcome).map((line) => `${line}\n`).join(""));
}

export { registerApply as t };