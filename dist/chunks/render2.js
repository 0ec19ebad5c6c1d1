import { t as AppError } from "./error.js";
import { S as PLATFORMS } from "./read-settings.js";
import { n as wireRender, r as renderPlatforms } from "./render.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { i as readEnvironment } from "./serve-options.js";
import { t as compareRendered } from "./compare-rendered.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { join } from "node:path";

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