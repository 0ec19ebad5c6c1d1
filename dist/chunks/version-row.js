// src/domain/statistics/version-row.ts
function isFailure({ verdict, outcome, stage }) {
	return verdict === "fail" || outcome === "failed" || stage === "quarantined" || stage === "rejected";
}
function strongestValue(row, metric) {
	const [live, certified, claimed] = [
		own(row.live, metric),
		own(row.metrics, metric),
		own(row.claims, metric)
	];
	if (live !== void 0 && live.value !== null) return {
		...live,
		source: "live"
	};
	if (certified !== void 0 && certified.value !== null) return {
		...certified,
		source: "certified"
	};
	return claimed === void 0 ? null : {
		value: claimed,
		lower: null,
		upper: null,
		source: "claimed"
	};
}
function own(record, name) {
	return Object.hasOwn(record, name) ? record[name] : void 0;
}
const PROOF_ORDER = [
	"proven",
	"certified",
	"claimed",
	"none"
];
function provenFirst(a, b) {
	return PROOF_ORDER.indexOf(a.proof) - PROOF_ORDER.indexOf(b.proof);
}
function fitsDescription(row, { task = "", tags = [], owner = "" }) {
	return (task === "" || row.task === task) && tags.every((tag) => row.tags.includes(tag)) && (owner === "" || row.owners.some((one) => one.toLowerCase() === owner.toLowerCase()));
}
function usesData(row, wanted) {
	const isDigest = /^[0-9a-f]{8,64}$/.test(wanted);
	return [...row.data.flatMap(({ name, sha256 }) => [name, sha256]), ...row.trainingData].some((name) => name === wanted || isDigest && name.startsWith(wanted));
}
function containsWords(text, words) {
	return words.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
}

export { strongestValue as a, provenFirst as i, fitsDescription as n, usesData as o, isFailure as r, containsWords as t };