import { n as version } from "./package.js";
import { r as renderReplay, t as differencesBetween } from "./compare-decisions.js";
import { n as decisionText, r as parseDecision } from "./count-once.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs } from "./instant.js";
import { r as windowsRead, t as decideLive } from "./decide-live.js";
import { n as gatherWindows, t as wireDecide } from "./decide3.js";
import { n as requireTestPolicy, t as requireModel } from "./require-model.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as printJson } from "./open-ledger.js";
import { t as stdinFiles } from "./stdin-files.js";

// src/usecases/livetest/replay-files.ts
async function replayFiles({ files, registry }, { path, windows: paths, program }) {
	const text = await files.readText(path);
	const { value: recorded } = parseDecision({
		path,
		content: new TextEncoder().encode(text)
	});
	const { history, sharesKnown, at } = recorded;
	const windows = (await gatherWindows(files, paths)).windows.map(({ window }) => window);
	const policy = requireTestPolicy(await requireModel(registry, history.model));
	const now = decideLive({
		policy,
		history,
		sharesKnown,
		windows,
		at,
		program
	});
	const differences = differencesBetween(recorded, now, windowsRead(windows, instantMs(recorded.decidedAt), sha256));
	return differences.length > 0 || text === decisionText(now) ? differences : [{ kind: "text" }];
}

// src/cli/replay-live-decision.ts
async function replayLiveDecision({ path, windows, folder, json }) {
	const { files, registry } = wireDecide(folder);
	const asked = {
		path,
		windows,
		program: version
	};
	const differences = await replayFiles({
		files: stdinFiles(files),
		registry
	}, asked);
	process.exitCode = differences.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
	if (json) printJson({
		same: differences.length === 0,
		differences
	});
	else process.stdout.write(renderReplay(differences));
}

export { replayLiveDecision };