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

// src/domain/livetest/anchors.ts
function slotsOfShare(share) {
	return Math.round(share * SLOTS);
}
function withAnchors(candidates) {
	let end = 0;
	return candidates.map((candidate) => {
		const anchor = candidate.anchor ?? end;
		end = anchor + slotsOfShare(candidate.share);
		return {
			...candidate,
			anchor
		};
	});
}
function roomOf(candidates, name) {
	const placed = withAnchors(candidates);
	const own = placed.find((one) => one.name === name);
	if (own === void 0) return 0;
	const next = placed.flatMap(({ anchor }) => anchor > own.anchor ? [anchor] : []);
	return (Math.min(SLOTS, ...next) - own.anchor) / SLOTS;
}
function placeCandidate(others, own) {
	const placed = withAnchors(others);
	const slots = slotsOfShare(own.share);
	if (own.anchor !== void 0 && isFree(placed, own.anchor, slots)) return [...placed, own];
	const widest = gapsBetween(placed).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
	if (widest === void 0 || widest.to - widest.from < slots) return sideBySide([...others, own]);
	return [...placed, {
		...own,
		anchor: anchorIn(widest, slots)
	}];
}
function anchorIn({ from, to, isGrownInto }, slots) {
	if (!isGrownInto) return from;
	return Math.min(from + Math.floor((to - from) / 2), to - slots);
}
function isFree(placed, from, slots) {
	const isApart = ({ anchor, share }) => anchor + slotsOfShare(share) <= from || anchor >= from + slots;
	return from + slots <= 1e4 && placed.every(isApart);
}
function gapsBetween(placed) {
	const inOrder = placed.toSorted((a, b) => a.anchor - b.anchor);
	const [first] = inOrder;
	return [{
		from: 0,
		to: first?.anchor ?? 1e4,
		isGrownInto: false
	}, ...inOrder.map(({ anchor, share }, index) => ({
		from: anchor + slotsOfShare(share),
		to: inOrder[index + 1]?.anchor ?? 1e4,
		isGrownInto: true
	}))].filter(({ from, to }) => to > from);
}
function sideBySide(candidates) {
	return withAnchors(candidates.map(({ anchor: _anchor, ...candidate }) => candidate));
}

export { SLOTS as a, hashText as c, withAnchors as i, layOut as l, roomOf as n, armOf as o, slotsOfShare as r, boundsOf as s, placeCandidate as t };