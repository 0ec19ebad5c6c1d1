import { delimiter, isAbsolute } from "node:path";

// src/adapters/system/launch-command.ts
const INHERITED_VARIABLES = [
	"PATH",
	"LANG",
	"LC_ALL",
	"TZ",
	"TMPDIR",
	"TEMP",
	"TMP",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH",
	"SystemRoot",
	"windir",
	"NODE_COMPILE_CACHE",
	"NODE_DISABLE_COMPILE_CACHE"
];
function scrubEnvironment(environment) {
	const kept = {};
	for (const name of INHERITED_VARIABLES) {
		const value = PATHS.includes(name) ? absoluteFolders(environment[name]) : environment[name];
		if (value !== void 0) kept[name] = value;
	}
	return kept;
}
const PATHS = [
	"PATH",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH"
];
function absoluteFolders(folders = "") {
	const absolute = folders.split(delimiter).filter((folder) => isAbsolute(folder));
	return absolute.length === 0 ? void 0 : absolute.join(delimiter);
}
const UNTOUCHED_MEMORY_BYTES = 768 * 2 ** 20;
function launchScript(memoryBytes) {
	return [
		"ulimit -c 0 2>/dev/null",
		limitMemory(memoryBytes),
		`if ${ENDS_WITH_PARENT}; then exec setpriv --pdeathsig KILL "$0" "$@"; fi`,
		"exec \"$0\" \"$@\""
	].join("\n");
}
const ENDS_WITH_PARENT = "setpriv --pdeathsig KILL true 2>/dev/null";
function limitMemory(memoryBytes) {
	return `ulimit -d ${Math.ceil((memoryBytes + UNTOUCHED_MEMORY_BYTES) / 1024)} 2>/dev/null`;
}
const PROBE_SCRIPT = [
	limitMemory(2 ** 30),
	"ulimit -d",
	`if ${ENDS_WITH_PARENT}; then echo ends; fi`
].join("\n");
function launchCommand(request) {
	if (process.platform === "win32") return {
		path: process.execPath,
		args: request.nodeFlags
	};
	return {
		path: "/bin/sh",
		args: [
			"-c",
			launchScript(request.memoryBytes),
			process.execPath,
			...request.nodeFlags
		]
	};
}

export { launchCommand as n, scrubEnvironment as r, PROBE_SCRIPT as t };