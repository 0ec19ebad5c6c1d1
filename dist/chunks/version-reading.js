import { t as canonicalize } from "./canonicalize.js";
import { t as parsePointer } from "./json-pointer.js";

// src/domain/model/version-reading.ts
function readingOf(model, { signature, evaluation = {} }) {
	if (signature === void 0) return model;
	const sets = Object.entries(model.evaluation).map(([name, set]) => [name, Object.hasOwn(evaluation, name) ? readOtherwise(set, evaluation[name]) : set]);
	return {
		...model,
		signature,
		evaluation: Object.fromEntries(sets)
	};
}
function readOtherwise(set, { inputs = set.inputs, prediction } = {}) {
	if (prediction === void 0) return {
		...set,
		inputs
	};
	return {
		...set,
		inputs,
		prediction: {
			...prediction,
			...countedBy(set.prediction)
		}
	};
}
const POLICY_KEYS = [
	"batchSensitive",
	"ignore",
	"scheme"
];
function countedBy({ batchSensitive, ignore, scheme }) {
	return {
		...batchSensitive === void 0 ? {} : { batchSensitive },
		...ignore === void 0 ? {} : { ignore },
		...scheme === void 0 ? {} : { scheme }
	};
}
function declaredBy(version, { signature, evaluation }) {
	const readings = Object.entries(evaluation).map(([name, { inputs, prediction }]) => [name, {
		inputs,
		prediction
	}]);
	return {
		...version,
		signature,
		evaluation: Object.fromEntries(readings)
	};
}
function standsInVersion({ signature, evaluation = {} }, pointer) {
	const [part, name = "", key] = parsePointer(pointer);
	if (signature === void 0 || part === "signature") return signature !== void 0;
	const own = part === "evaluation" && Object.hasOwn(evaluation, name) ? evaluation[name] : void 0;
	return (key === "inputs" || key === "prediction") && own?.[key] !== void 0;
}
function isReadAlike(one, other, set) {
	return isSame([one.signature, one.evaluation[set]], [other.signature, other.evaluation[set]]);
}
function isSameReading(one, other) {
	return isSame([one.signature, one.evaluation], [other.signature, other.evaluation]);
}
function isSameSignature(one, other) {
	return isSame(one, other);
}
function isSame(one, other) {
	return canonicalize(one) === canonicalize(other);
}

export { isSameSignature as a, isSameReading as i, declaredBy as n, readingOf as o, isReadAlike as r, standsInVersion as s, POLICY_KEYS as t };