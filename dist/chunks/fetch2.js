import { t as AppError } from "./error.js";
import { _ as withPlainSpaces, t as formatBytes } from "./format.js";
import { t as fetchVersions } from "./fetch-versions.js";
import { n as nameInAddress, t as isAddress } from "./address.js";
import { n as renderFile } from "./render-manifests.js";
import { n as wireFetch, r as wireTakingWithSecrets } from "./fetch.js";
import { n as createFetchLine } from "./progress.js";
import { t as selectVersions } from "./select-versions.js";
import { n as visibleText } from "./visible-text.js";
import { t as interruptible } from "./interruptible.js";

// src/cli/fetch-files.ts
const UNASKED = {
	message: "There is nothing to fetch.",
	hint: (example) => `Name a version, for instance ${example}, or give --changed-since.`
};
async function fetchFiles(versions, options, signal) {
	const addresses = versions.filter((word) => isAddress(word));
	using progress = createFetchLine();
	if (addresses.length > 0 && addresses.length < versions.length) throw new AppError({
		code: "usage",
		message: "Fetch takes versions or addresses, and not both at once."
	});
	if (addresses.length > 0) return takeAddresses(addresses, {
		progress,
		signal
	});
	const { selection, wired } = await selectVersions(versions, options, UNASKED);
	const ports = wireFetch({
		environment: process.env,
		signal,
		onProgress: progress.onProgress
	});
	let files = 0;
	for await (const { file, sizeBytes, isNew } of fetchVersions({
		...selection,
		root: wired.located.root
	}, ports)) {
		files += 1;
		progress.stop();
		const size = `${withPlainSpaces(formatBytes(sizeBytes))}${isNew ? "" : ", in the cache already"}`;
		process.stdout.write(`${visibleText(file.label)}  ${visibleText(file.uri)}  ${size}\n`);
	}
	if (files === 0) process.stdout.write("Every file lies in the registry.\n");
}
async function takeAddresses(addresses, { progress, signal }) {
	const take = wireTakingWithSecrets({
		environment: process.env,
		signal
	});
	for (const uri of addresses) {
		const onBytes = (doneBytes, totalBytes) => progress.onProgress({
			label: uri,
			doneBytes,
			totalBytes
		});
		const file = await take(uri, onBytes);
		progress.stop();
		const name = nameInAddress(uri);
		const lines = renderFile({
			...file,
			name,
			uri,
			path: name
		}).split("\n");
		process.stdout.write(lines.map((line) => `${visibleText(line)}\n`).join(""));
	}
}

// src/cli/commands/fetch.ts
const HELP = `
Files that lie in the registry are left alone. Others are brought into the cache (SEATRIAL_CACHE_DIR, else
~/.cache/seatrial), where certify and validate find them by their digest. No model is loaded and no data are
read here, so that this alone uses credentials: docs/large-models.md has the variables of each source.
Of an address that no manifest has yet it prints what a version declares; seatrial init finds it then.

Exit code: 0 all there, 2 something cannot be had.`;
function registerFetch(program) {
	program.command("fetch").description("bring model files and data from elsewhere to this machine, checked by their digests").argument("[version...]", "model@version, paths of version files, or addresses that no manifest has yet").option("--changed-since <ref>", "for the versions that certify would take with it").option("--baseline <version>", "the version to compare with, where certify is told one").option("--registry <folder>", "paths count from here; default: the registry around the first path, else around the current folder").addHelpText("after", HELP).action((words, options) => interruptible((signal) => fetchFiles(words, options, signal)));
}

export { registerFetch as t };