import { t as SLOTS } from "./slots.js";

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

export { withAnchors as i, roomOf as n, slotsOfShare as r, placeCandidate as t };