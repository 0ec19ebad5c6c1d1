import { a as readInput, f as setOutput, l as readRunnerContext, m as warning, n as runAction, p as setSecret, s as readListInput } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as describeSelection } from "./chunks/select-certification.js";
import { t as selectForEvent } from "./chunks/select-for-event.js";
import { t as fetchVersions } from "./chunks/fetch-versions.js";
import { n as wireFetch, t as secretsIn } from "./chunks/fetch.js";
import { n as wireNamedSelection } from "./chunks/selection.js";

// actions/fetch/inputs.ts
function readFetchInputs() {
	return {
		registry: readInput("registry") ?? ".",
		versions: readListInput("versions"),
		base: readInput("base"),
		baseline: readInput("baseline")
	};
}

// actions/fetch/main.ts
await runAction(async () => {
	for (const secret of secretsIn(process.env).values()) setSecret(secret);
	const { registry, ...asked } = readFetchInputs();
	const context = await readRunnerContext(process.env);
	const { located, ports: asking, commits } = wireNamedSelection(context.workspace, registry);
	const request = {
		...located,
		...asked,
		event: context.base,
		isMerged: context.isMerged
	};
	const selection = await selectForEvent(request, {
		...asking,
		commits,
		warn: warning
	});
	for (const sentence of describeSelection(selection)) logLine(sentence);
	const signal = new AbortController().signal;
	const ports = wireFetch({
		environment: process.env,
		signal,
		onProgress: () => {}
	});
	let [files, fetchedBytes] = [0, 0];
	for await (const { file, sizeBytes, isNew } of fetchVersions({
		...selection,
		root: located.root
	}, ports)) {
		files += 1;
		fetchedBytes += isNew ? sizeBytes : 0;
		logLine(`${file.label}: ${sizeBytes} bytes from ${file.uri}${isNew ? "" : ", in the cache already"}`);
	}
	setOutput("files", String(files));
	setOutput("fetched-bytes", String(fetchedBytes));
	setOutput("reason-code", files === 0 ? "nothing-to-fetch" : "fetched");
});

export {  };