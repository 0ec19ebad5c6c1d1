// src/usecases/init/fill-ins.ts
function listFillIns(text) {
	return text.split("\n").flatMap((line, index) => {
		if (line.startsWith("#")) return [];
		return [...line.matchAll(/"FILL IN: ([^"]*)"/gu)].map(([, wanted = ""]) => ({
			line: index + 1,
			wanted
		}));
	});
}

export { listFillIns as t };