import { n as renderFile } from "./render-manifests.js";
import { t as wireLocalFiles } from "./local-files.js";
import { n as visibleText } from "./visible-text.js";

// src/cli/commands/digest.ts
const HELP = `
Prints the items of \`files\` that a version, a program of \`metrics\` or a server needs, to be pasted into a manifest;
size and sha256 are what \`data\` has, too. A path stands there as it was given: in a manifest it counts from the folder
of the model.

Exit code: 0 printed, 2 a file cannot be read.`;
function registerDigest(program) {
	program.command("digest").description("print what a manifest says of files here: name, path, size and sha256").argument("<file...>", "files of this machine").addHelpText("after", HELP).action(printDigests);
}
async function printDigests(paths) {
	const files = wireLocalFiles();
	const items = [];
	for (const path of paths) {
		const { name, size, sha256 } = await files.describe(path);
		items.push(renderFile({
			name,
			path,
			sizeBytes: size,
			sha256
		}));
	}
	process.stdout.write(items.join("\n").split("\n").map((line) => `${visibleText(line)}\n`).join(""));
}

export { registerDigest as t };