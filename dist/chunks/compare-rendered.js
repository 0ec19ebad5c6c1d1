// src/usecases/platforms/compare-rendered.ts
function compareRendered(wanted, { files, written }, hash) {
	const isForeign = (path, text) => text === null || written.get(path) !== hash(text);
	const changed = [...wanted].flatMap(([path, text]) => {
		const before = files.get(path);
		if (before === void 0) return [{
			path,
			change: "new",
			isForeign: false
		}];
		return before === text ? [] : [{
			path,
			change: "changed",
			isForeign: isForeign(path, before)
		}];
	});
	const gone = [...written.keys()].flatMap((path) => {
		const before = files.get(path);
		return wanted.has(path) || before === void 0 ? [] : [{
			path,
			change: "gone",
			isForeign: isForeign(path, before)
		}];
	});
	return [...changed, ...gone];
}

export { compareRendered as t };