// src/domain/livetest/slots.ts
const SLOTS = 1e4;
function layOut(candidates) {
	const ranges = candidates.toSorted((one, other) => one.anchor - other.anchor);
	const outside = ranges.find(({ anchor, slots }) => !isCount(anchor) || !isCount(slots) || anchor + slots > 1e4);
	if (outside !== void 0) return {
		kind: "out-of-range",
		range: outside
	};
	const taking = ranges.filter(({ slots }) => slots > 0);
	for (const [before, after] of taking.map((range, index) => [range, taking[index + 1]])) if (after !== void 0 && after.anchor < before.anchor + before.slots) return {
		kind: "overlap",
		ranges: [before, after]
	};
	return {
		kind: "laid-out",
		parts: withGaps(taking)
	};
}
function withGaps(ranges) {
	const parts = [];
	let end = 0;
	for (const { name, anchor, slots } of ranges) {
		parts.push({
			name: null,
			slots: anchor - end
		}, {
			name,
			slots
		});
		end = anchor + slots;
	}
	return [...parts, {
		name: null,
		slots: SLOTS - end
	}].filter(({ slots }) => slots > 0);
}
function isCount(value) {
	return Number.isSafeInteger(value) && value >= 0;
}
function armOf(parts, key) {
	const hash = hashText(key);
	let bound = 0;
	for (let at = 0; at < parts.length - 1; at += 1) {
		bound += Math.floor((parts[at]?.slots ?? 0) * MOST / SLOTS);
		if (hash < bound) return parts[at]?.name ?? null;
	}
	return parts.at(-1)?.name ?? null;
}
function boundsOf(parts) {
	let bound = 0;
	return parts.slice(0, -1).map(({ slots }) => bound += Math.floor(slots * MOST / SLOTS));
}
const MOST = 4294967295;
const MULTIPLIER = 1540483477;
const ENCODER = new TextEncoder();
function hashText(text) {
	return murmurHash2(ENCODER.encode(text));
}
function murmurHash2(bytes) {
	const whole = bytes.length - bytes.length % 4;
	let hash = bytes.length;
	for (let at = 0; at < whole; at += 4) {
		const word = Math.imul(wordAt(bytes, at), MULTIPLIER);
		hash = Math.imul(hash, MULTIPLIER) ^ Math.imul(word ^ word >>> 24, MULTIPLIER);
	}
	if (whole < bytes.length) {
		for (const [place, byte] of bytes.subarray(whole).entries()) hash ^= byte << 8 * place;
		hash = Math.imul(hash, MULTIPLIER);
	}
	hash = Math.imul(hash ^ hash >>> 13, MULTIPLIER);
	return (hash ^ hash >>> 15) >>> 0;
}
function wordAt(bytes, at) {
	const [one = 0, two = 0, three = 0, four = 0] = [
		bytes[at],
		bytes[at + 1],
		bytes[at + 2],
		bytes[at + 3]
	];
	return one | two << 8 | three << 16 | four << 24;
}

export { layOut as a, hashText as i, armOf as n, boundsOf as r, SLOTS as t };