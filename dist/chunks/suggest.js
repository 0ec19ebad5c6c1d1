import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";

// src/domain/suggest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const MAX_LENGTH = 64;
function suggest(word, known) {
	return nearest(word, known)[0] ?? null;
}
function nearest(word, known) {
	if (word.length > MAX_LENGTH) return [];
	return known.map((candidate) => ({
		candidate,
		edits: countEdits(word, candidate)
	})).filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3))).toSorted((a, b) => a.edits - b.edits).map(({ candidate }) => candidate);
}
function countEdits(word, candidate) {
	return Math.min((0, import_fastest_levenshtein.distance)(word.toLowerCase(), candidate.toLowerCase()), 1 + (0, import_fastest_levenshtein.distance)(sortParts(word), sortParts(candidate)), areNeighboursSwapped(word, candidate) ? 1 : Infinity);
}
function sortParts(word) {
	return word.toLowerCase().split(/[_-]/u).toSorted().join("_");
}
function areNeighboursSwapped(word, candidate) {
	let at = 0;
	while (at < word.length && word[at] === candidate[at]) at += 1;
	return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2) === candidate;
}

export { suggest as n, nearest as t };