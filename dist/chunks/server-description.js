import { join } from "node:path";
import { rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { once } from "node:events";

// src/adapters/runtimes/server/server-reaper.ts
const MARK = "SEATRIAL_SERVER";
const RUNNING = "running-";
const SCRIPT = [
	"mark=$1",
	"running=$2",
	"read -r group || group=",
	"cat > /dev/null",
	"marked() { grep -lsz \"^$mark$\" /proc/[0-9]*/environ 2> /dev/null; }",
	"end() {",
	"  if [ -n \"$group\" ]; then kill -KILL -- \"-$group\" 2> /dev/null; fi",
	"  for file in $1; do pid=${file#/proc/}; kill -KILL \"${pid%/environ}\" 2> /dev/null; done",
	"}",
	"round=0",
	"found=$(marked)",
	"end \"$found\"",
	"while [ -n \"$found\" ] && [ \"$round\" -lt 200 ]; do",
	"  sleep 0.02",
	"  found=$(marked)",
	"  end \"$found\"",
	"  round=$((round + 1))",
	"done",
	"rm -f \"$running\""
].join("\n");
var ServerReaper = class ServerReaper {
	#process;
	#ended;
	constructor(process) {
		this.#process = process;
		this.#ended = once(process, "exit");
		process.stdin?.on("error", () => {});
		process.unref();
	}
	static async start(mark, place) {
		const running = join(place, `${RUNNING}${mark}`);
		await writeFile(running, "");
		const reaper = spawn("/bin/sh", [
			"-c",
			SCRIPT,
			"sh",
			`${MARK}=${mark}`,
			running
		], {
			detached: true,
			stdio: [
				"pipe",
				"ignore",
				"ignore"
			],
			env: { PATH: process.env["PATH"] }
		});
		await once(reaper, "spawn").catch(async (error) => {
			await rm(running, { force: true });
			throw error;
		});
		return new ServerReaper(reaper);
	}
	watch(group) {
		this.#process.stdin?.write(`${group}\n`);
	}
	async end() {
		this.#process.stdin?.end();
		await this.#ended;
	}
};

// src/adapters/runtimes/server/server-description.ts
const FILES_FOLDER = "files";
const DESCRIPTION_FILE = "server.json";

export { ServerReaper as a, RUNNING as i, FILES_FOLDER as n, MARK as r, DESCRIPTION_FILE as t };