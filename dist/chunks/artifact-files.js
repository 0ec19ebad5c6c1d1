import { a as narrow } from "./labels.js";
import { i as shuffled, r as seededRandom, t as randomIndex } from "./random.js";
import { r as fetchVerifiedFile } from "./verified-file.js";

// src/domain/evaluation/drawn-rows.ts
function drawRows(total, most, seed) {
	const random = seededRandom(seed);
	const drawn = /* @__PURE__ */ new Set();
	if (total <= 2 * most) return shuffled(rowsTo(total), random).slice(0, most);
	while (drawn.size < most) drawn.add(randomIndex(random, total));
	return [...drawn];
}
function drawingOf(order, together = 1) {
	const whole = (most) => Math.max(together, most - most % together);
	return { draw: (_batch, most) => order.slice(0, whole(most)) };
}
const LEAST_OF_UNIT = 2;
var UnitDrawing = class {
	#total;
	#seed;
	#mostOfUnit;
	#units = /* @__PURE__ */ new Map();
	#end = Number.POSITIVE_INFINITY;
	#count = 0;
	constructor(total, seed, mostOfUnit = Number.POSITIVE_INFINITY) {
		this.#total = total;
		this.#seed = seed;
		this.#mostOfUnit = mostOfUnit;
	}
	draw({ start, rows, query }, most) {
		const limit = Math.max(most, 2);
		for (let row = 0; row < rows && start + row < this.#total; row += 1) {
			this.#add(narrow(query?.[row] ?? ""), start + row);
			this.#shrink(limit);
		}
		this.#shrink(limit);
		return [...this.#units.values()].flatMap((unit) => unit.rows);
	}
	#add(key, row) {
		const known = this.#units.get(key);
		const rank = known?.rank ?? rankOf(key, this.#seed);
		if (known === void 0 && rank >= this.#end) return;
		if (known === void 0) this.#units.set(key, {
			rank,
			rows: [row]
		});
		else known.rows.push(row);
		this.#count += 1;
		if (known !== void 0 && known.rows.length > this.#mostOfUnit) this.#thin(known);
	}
	#thin({ rows }) {
		const [last] = rows.toSorted((a, b) => rankOf(b, this.#seed) - rankOf(a, this.#seed));
		rows.splice(rows.indexOf(last ?? 0), 1);
		this.#count -= 1;
	}
	#shrink(most) {
		while (this.#count > most && this.#units.size > 1) {
			const [key, last] = [...this.#units].reduce((a, b) => b[1].rank > a[1].rank ? b : a);
			this.#units.delete(key);
			this.#count -= last.rows.length;
			this.#end = last.rank;
		}
		if (this.#count <= most) return;
		for (const { rows } of this.#units.values()) rows.splice(most);
		this.#count = most;
	}
};
function rankOf(key, seed) {
	let hash = seed ^ 2166136261;
	for (const sign of `${typeof key} ${key}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
	return seededRandom(hash)();
}
function otherSendings(rows, seed) {
	const random = seededRandom(seed + 1);
	const order = () => shuffled(rowsTo(rows), random);
	const size = () => Math.min(rows, 2 + randomIndex(random, Math.max(1, rows - 2)));
	return {
		alone: [{
			order: order(),
			size: 1
		}],
		"other-order": [{
			order: order(),
			size: rows
		}],
		"other-batches": [{
			order: order(),
			size: size()
		}, {
			order: order(),
			size: size()
		}]
	};
}
function missingRows(rows, size) {
	return (size - rows % size) % size;
}
function servedSending(rows, size, seed) {
	const random = seededRandom(seed + 2);
	const whole = rows - rows % size;
	const order = shuffled(rowsTo(rows), random);
	const fill = rowsTo(missingRows(rows, size)).map((row) => rows + row);
	return {
		order: [...order.slice(0, whole), ...shuffled([...order.slice(whole), ...fill], random)],
		size,
		served: { rows }
	};
}
function shorten({ order, ...sending }, calls) {
	return {
		...sending,
		order: order.slice(0, Math.max(1, calls) * sending.size)
	};
}
function rowsTo(count) {
	return Array.from({ length: count }, (_, row) => row);
}

// src/wiring/artifact-files.ts
function wireArtifactFiles({ remote, signal }) {
	return { fetch: async ({ name, sizeBytes, ...file }) => ({
		name,
		...await fetchVerifiedFile({
			...file,
			size: sizeBytes,
			links: "refused",
			remote,
			signal
		})
	}) };
}

export { missingRows as a, servedSending as c, drawingOf as i, shorten as l, UnitDrawing as n, otherSendings as o, drawRows as r, rowsTo as s, wireArtifactFiles as t };