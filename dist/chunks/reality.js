import { t as cleanText } from "./hostile-text.js";
import { n as withClusterOptions, r as readReality, t as placeOf } from "./cluster-options.js";
import { t as wireReality } from "./render.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as printJson } from "./open-ledger.js";

// src/report/terminal/reality-lines.ts
function realityLines(platform, objects) {
	return objects.flatMap(({ name, findings }) => [`${findings.length === 0 ? "as rendered" : "otherwise  "}  ${cleanText(name)}`, ...findings.map((finding) => `             ${tellFinding(finding, platform)}`)]);
}
function tellFinding(finding, platform) {
	switch (finding.kind) {
		case "missing": return `It is not there. \`seatrial apply ${platform}\` makes it.`;
		case "stray": return `It is rendered no more. \`seatrial apply ${platform} --prune\` takes it away.`;
		case "field": return `${cleanText(finding.path)} is ${valueText(finding.found)}, where ${valueText(finding.wanted)} was rendered.`;
		case "not-observed": return "Whatever carries it out has not taken it up as it is now.";
		case "replicas": return `${finding.available} of ${finding.wanted} pods of this version are available.`;
		case "condition": return `${cleanText(finding.type)} is ${cleanText(finding.status)}: ${cleanText(`${finding.reason}. ${finding.message}`, 400)}`;
		case "traffic": return `${finding.routed} % of the requests go to its newest revision, where ${finding.wanted} % were rendered.`;
	}
}
function valueText(value) {
	return value === void 0 ? "nothing" : cleanText(JSON.stringify(value));
}

// src/cli/commands/reality.ts
function registerReality(program) {
	const command = program.command("reality").description("whether a cluster has what is rendered for it, and carries it out; docs/platforms.md").addHelpText("after", "\nExit code: 0 all is as rendered, 1 something is not, 2 the question cannot be answered.");
	withClusterOptions(command).action(reality);
}
async function reality(platform, options) {
	const { environment } = options;
	const ports = await wireReality(placeOf(options));
	const { namespace, objects } = await readReality(ports, {
		environment,
		platform,
		nowMs: ports.nowMs()
	});
	const isAsRendered = objects.every(({ findings }) => findings.length === 0);
	process.exitCode = isAsRendered ? EXIT_CODES.good : EXIT_CODES.bad;
	if (options.json === true) return printJson({
		platform,
		environment,
		namespace,
		asRendered: isAsRendered,
		objects
	});
	process.stdout.write(realityLines(platform, objects).map((line) => `${line}\n`).join(""));
}

export { registerReality as t };