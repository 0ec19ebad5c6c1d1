import { t as AppError } from "./error.js";
import { C as platformNamed, D as holds, M as needsOf, S as PLATFORMS, a as readSettings, c as settingsProblems, j as NEED_WORDS, n as modelsFolderOf, s as requireSettings, y as isWhole } from "./read-settings.js";
import { l as collectProblems } from "./parsers.js";
import { t as quoteText } from "./quote-text.js";
import { t as renderYaml } from "./yaml-of-others.js";
import { _ as readWanted, b as readModel, g as planWanted, r as readEnvironment, u as wireDeploymentSource, x as readVersion } from "./serve-options.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { n as locateShared, r as openFolder } from "./locate-registry.js";
import { t as sha256 } from "./sha256.js";
import { t as systemCode } from "./system-error.js";
import { n as writeWholeFile } from "./write-file.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { join } from "node:path";
import { lstat, readFile, rm } from "node:fs/promises";

// src/usecases/platforms/render-platforms.ts
async function renderPlatforms({ registry, source }, { environment, platform, nowMs }) {
	const settings = await readSettings(registry.registry);
	const wrong = settingsProblems(settings);
	if (wrong.length > 0) throw collectProblems(wrong);
	const declared = declaredPlatforms(requireSettings(settings), environment, platform);
	const served = {
		...registry,
		modelsFolder: modelsFolderOf(requireSettings(settings)?.value ?? null)
	};
	const files = (await source.read(null))?.files ?? /* @__PURE__ */ new Map();
	if (files.size === 0) throw nothingDeployed(source.title, environment);
	const deployments = [];
	for (const [model, text] of [...files].toSorted(byName)) {
		const deployment = readWanted({
			environment,
			model,
			text
		});
		if (deployment.value.production !== null) deployments.push(await gather(served, deployment, nowMs));
	}
	return declared.map((own) => renderOne(own, {
		environment,
		deployments
	}));
}
function nothingDeployed(title, environment) {
	return new AppError({
		code: "usage",
		reason: "nothing-deployed",
		message: `There is no deployment file of ${environment} in ${title}.`,
		hint: "Name another place with --deployments, or another --environment; the first promotion writes the first file."
	});
}
function byName([one], [other]) {
	return one < other ? -1 : 1;
}
function declaredPlatforms(settings, environment, wanted) {
	const declared = (environmentOf(settings, environment)?.platforms ?? []).flatMap((one) => {
		const platform = platformNamed(one.kind);
		return platform === null || wanted !== null && one.kind !== wanted ? [] : [{
			platform,
			settings: one
		}];
	});
	if (declared.length > 0) return declared;
	const what = wanted === null ? "no platform" : `no platform ${quoteText(wanted)}`;
	throw new AppError({
		code: "usage",
		reason: "platform-undeclared",
		message: `The environment ${environment} declares ${what} in .github/seatrial.yml.`,
		hint: `Add it to environments.${environment}.platforms, as {kind: nginx, …}; docs/platforms.md says what each needs.`
	});
}
function environmentOf(settings, name) {
	const all = settings?.value.environments ?? {};
	return Object.hasOwn(all, name) ? all[name] : void 0;
}
async function gather(registry, deployment, nowMs) {
	const { value: model } = await readModel(registry, deployment.value.model);
	const planned = planWanted(deployment, model);
	const current = holds(planned.test, nowMs) ? planned : {
		...planned,
		test: null
	};
	const versions = /* @__PURE__ */ new Map();
	for (const version of versionsOf(current)) versions.set(version.sha256, (await readVersion(registry, model.name, version)).value);
	return {
		plan: current,
		model,
		versions,
		deployment
	};
}
function versionsOf({ production, fallback, sentinel, test }) {
	return [
		production,
		fallback,
		sentinel,
		...test?.candidates ?? []
	].filter((version) => version !== null);
}
function renderOne({ platform, settings }, { environment, deployments }) {
	for (const one of deployments) refuseBeyond(platform, one);
	const files = [...platform.render({
		environment,
		settings,
		deployments
	})].map(([name, content]) => [name, typeof content === "string" ? content : content.map(renderYaml).join("---\n")]);
	return {
		name: platform.name,
		files: new Map(files)
	};
}
function refuseBeyond({ title, capabilities }, { plan, model, deployment }) {
	const { can, candidates, parts } = capabilities;
	const refuse = (what, pointer) => {
		throw new AppError({
			code: "usage",
			reason: "platform-lacks",
			message: `${title} cannot do what ${plan.model} asks: ${what}.`,
			hint: "Take it out of liveTest in model.yaml, end the test, or declare another platform: docs/platforms.md has what each can do.",
			location: deployment.source.locate(pointer)
		});
	};
	const lacking = needsOf(plan, ensemblesOf(model)).find((need) => !can.includes(need));
	if (lacking !== void 0) refuse(NEED_WORDS[lacking], lacking === "sentinel" ? "/sentinel" : "/liveTest");
	const asked = plan.test?.candidates ?? [];
	if (asked.length > candidates) refuse(`${asked.length} candidates at once, of ${candidates}`, "/liveTest/candidates");
	const coarse = asked.findIndex(({ share }) => !isWhole(share, parts));
	if (coarse !== -1) refuse(`the share ${asked[coarse]?.share}, which is no number of ${parts} parts`, `/liveTest/candidates/${coarse}/share`);
}
function ensemblesOf({ liveTest }) {
	return liveTest?.ensembles ?? [];
}

// src/adapters/platforms/rendered-folder.ts
const WRITTEN = ".seatrial-rendered";
const LINE = /^(?<digest>[0-9a-f]{64}) {2}(?<path>[a-z0-9][A-Za-z0-9._-]*)$/u;
function openRenderedFolder(folder) {
	return {
		read: async (paths) => {
			const written = readWritten(await textOf(join(folder, WRITTEN)) ?? "");
			const files = /* @__PURE__ */ new Map();
			for (const path of /* @__PURE__ */ new Set([...paths, ...written.keys()])) {
				const text = await textOf(join(folder, path));
				if (text !== void 0) files.set(path, text);
			}
			return {
				files,
				written
			};
		},
		write: async (wanted, differences) => {
			const lines = [...wanted].map(([path, text]) => `${sha256(text)}  ${path}\n`);
			for (const { path, change } of differences) if (change === "gone") await rm(join(folder, path), {
				recursive: false,
				force: true
			});
			else await writeWholeFile(join(folder, path), wanted.get(path) ?? "");
			await writeWholeFile(join(folder, WRITTEN), lines.join(""));
		}
	};
}
function readWritten(text) {
	return new Map(text.split("\n").flatMap((line) => {
		const { digest, path } = LINE.exec(line)?.groups ?? {};
		return digest === void 0 || path === void 0 ? [] : [[path, digest]];
	}));
}
async function textOf(path) {
	try {
		return (await lstat(path)).isFile() ? await readFile(path, "utf8") : null;
	} catch (error) {
		if (systemCode(error) === "ENOENT") return void 0;
		throw error;
	}
}

// src/wiring/render.ts
async function wireRender({ registry, ...options }) {
	const root = registry === null ? locateShared([process.cwd()]) : openFolder(registry).root;
	return {
		registry: {
			registry: createRegistryFolder(root),
			hash: sha256
		},
		source: await wireDeploymentSource({
			...options,
			root,
			pollMs: 0
		}),
		nowMs: Date.now,
		hash: sha256,
		openFolder: openRenderedFolder
	};
}

// src/usecases/platforms/compare-rendered.ts
function compareRendered(wanted, { files, written }, hash) {
	const isForeign = (path, text) => text === null || written.get(path) !== hash(text);
	const changed = [...wanted].flatMap(([path, text]) => {
		const before = files.get(path);
		if (before === void 0) return [{
			path,
			change: "new",
			isForeign: false
		}];
		return before === text ? [] : [{
			path,
			change: "changed",
			isForeign: isForeign(path, before)
		}];
	});
	const gone = [...written.keys()].flatMap((path) => {
		const before = files.get(path);
		return wanted.has(path) || before === void 0 ? [] : [{
			path,
			change: "gone",
			isForeign: isForeign(path, before)
		}];
	});
	return [...changed, ...gone];
}

// src/cli/write-rendered.ts
function printRendered(rendered) {
	const files = rendered.flatMap(({ name, files: own }) => [...own].map(([path, text]) => ({
		path: `${name}/${path}`,
		text
	})));
	const isOne = files.length === 1;
	process.stdout.write(files.map(({ path, text }) => isOne ? text : `==> ${path} <==\n${text}`).join("\n"));
}
async function writeRendered(rendered, { wiring, out, check, force }) {
	const compared = [];
	for (const { name, files } of rendered) {
		const folder = join(out, name);
		const place = wiring.openFolder(folder);
		const differences = compareRendered(files, await place.read(files.keys()), wiring.hash);
		const foreign = differences.find(({ isForeign }) => isForeign);
		if (foreign !== void 0 && check !== true && force !== true) throw foreignFile(join(folder, foreign.path));
		compared.push({
			folder,
			place,
			files,
			differences
		});
	}
	for (const { folder, place, files, differences } of compared) {
		if (check !== true) await place.write(files, differences);
		process.stdout.write(differences.map((one) => renderLine(one, folder)).join(""));
		if (check === true && differences.length > 0) process.exitCode = EXIT_CODES.bad;
	}
}
function renderLine({ path, change, isForeign }, folder) {
	return `${change.padEnd(8)}${join(folder, path)}${isForeign ? "  (somebody else wrote it)" : ""}\n`;
}
function foreignFile(path) {
	return new AppError({
		code: "file-unwritable",
		reason: "file-exists",
		message: `${path} is there already, and is not what was rendered the last time.`,
		hint: "Name another folder, or say --force to replace it."
	});
}

// src/cli/commands/render.ts
const KINDS = PLATFORMS.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join("\n");
function registerRender(program) {
	program.command("render").description("writes what the deployment files say in the language of what runs it; docs/platforms.md").argument("[platform]", `${PLATFORMS.map(({ name }) => name).join(", ")}; default: all that the environment declares`).option("--environment <name>", "whose deployment files", readEnvironment, "production").option("--out <folder>", "write the files into <folder>/<platform>; default: print them").option("--check", "of --out: write nothing, and say what would change").option("--force", "of --out: replace what somebody else wrote there").option("--deployments <place>", "a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry").option(REGISTRY_FLAGS, "default: the registry around the current folder").addHelpText("after", `\nPlatforms:\n${KINDS}\n\nExit code: 0 rendered, 1 --check found a difference, 2 it cannot be done.`).action(render);
}
async function render(platform, options) {
	const { environment, out } = options;
	if (out === void 0 && (options.check === true || options.force === true)) throw new AppError({
		code: "usage",
		message: "--check and --force belong to --out.",
		hint: "Name a folder with --out."
	});
	const wiring = await wireRender({
		environment: process.env,
		environmentName: environment,
		registry: options.registry ?? null,
		deployments: options.deployments ?? null
	});
	const rendered = await renderPlatforms(wiring, {
		environment,
		platform: platform ?? null,
		nowMs: wiring.nowMs()
	});
	if (out === void 0) return printRendered(rendered);
	await writeRendered(rendered, {
		...options,
		out,
		wiring
	});
}

export { registerRender as t };