import { n as appendToLedger } from "./statements.js";

// src/usecases/ledger/reporter.ts
function speakerOf({ actor, kind, url }, id) {
	return {
		actor: {
			id: null,
			login: actor,
			role: "write",
			teams: []
		},
		via: {
			kind,
			id,
			url,
			thread: null,
			boundSha: null
		}
	};
}

// src/usecases/ledger/keep-files.ts
async function keepFiles({ windows, clock }, files, message) {
	return appendToLedger({
		store: windows,
		clock
	}, "report", async () => {
		const head = await windows.head();
		const there = head === null ? /* @__PURE__ */ new Map() : await windows.read(head, [...files.keys()]);
		const missing = new Map([...files].filter(([path, text]) => there.get(path) !== text));
		if (missing.size === 0) return {
			kind: "nothing",
			result: void 0
		};
		return {
			kind: "commit",
			request: {
				expectedHead: head,
				files: missing,
				message
			},
			committed: () => {}
		};
	});
}

export { speakerOf as n, keepFiles as t };