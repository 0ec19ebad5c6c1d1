import { r as wireLedgerWriter, t as findRepository } from "./ledger2.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { resolve } from "node:path";
import { userInfo } from "node:os";

// src/cli/record-target.ts
function withTargetOptions(command) {
	return command.option(REGISTRY_FLAGS, "a work tree or a bare repository", ".").option("--remote <name>", "write the branch there; default: the branch of this repository").option("--name <repository>", "host/owner/name, as events name their source", "local").option("--actor <name>", "who reports; default: the user of this machine").option("--json", "print the result as JSON");
}
function openTarget(target) {
	return wireLedgerWriter(placeOf(target));
}
function placeOf({ registry, remote }) {
	return {
		folder: resolve(registry),
		remote: remote ?? null
	};
}
function reporterOf({ name, actor }) {
	return {
		repository: name,
		actor: actor ?? userInfo().username,
		kind: "cli",
		url: null
	};
}

// src/cli/refresh-after-record.ts
async function refreshAfterRecord(target, models) {
	if (models.length === 0) return;
	const { GITHUB_TOKEN: token = "", GITHUB_SERVER_URL, GITHUB_API_URL } = process.env;
	const { folder, remote } = placeOf(target);
	if (remote === null) return say(OWN);
	const repository = await findRepository({
		folder,
		remote,
		serverUrl: GITHUB_SERVER_URL ?? "https://github.com"
	});
	if (repository === null) return say("No release was brought up to date: the remote is no repository on GitHub.");
	if (token === "") return say(LATER);
	const { wireRemoteReleases } = await import("./remote-releases.js");
	await (await wireRemoteReleases({
		repository,
		token,
		apiUrl: GITHUB_API_URL ?? "https://api.github.com"
	}))?.([...new Set(models)]);
	say(`The releases of ${repository} say so.`);
}
const OWN = `Written to the branches of this repository alone, and no release was brought up to date.
  → --remote origin writes where others read.`;
const LATER = `Releases follow with the next run of actions/record, or on the timer of the bot.
  → With GITHUB_TOKEN set they follow at once.`;
function say(text) {
	process.stderr.write(`${text}\n`);
}

export { withTargetOptions as a, reporterOf as i, openTarget as n, placeOf as r, refreshAfterRecord as t };