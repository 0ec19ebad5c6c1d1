import { n as seededNoise, r as seededRandom, t as randomIndex } from "./random.js";
import { a as floatData, i as featuresOf, n as uniform, t as gaussian } from "./random2.js";

// src/domain/evaluation/lattice.ts
/** More steps than this from end to end are no scale of codes: a step is then as small as the noise that a measurement bears. */
const MOST_STEPS = 1e4;
/** The least gap of many values is one step of a lattice, or so few of them. */
const PARTS_OF_GAP = [
	1,
	2,
	3,
	4
];
/** A step must be that many times what rounding can hide, or any values would lie on it. */
const OVER_ROUNDING = 32;
/**
* The step of a coarse lattice on which all these values lie, however it is scaled and moved (half steps, numbers of a category over
* their count); null where there is none. `values` rise and differ, `epsilon` is that of their type.
*/
function latticeStep(values, epsilon) {
	const [least, most] = [values.at(0) ?? 0, values.at(-1) ?? 0];
	const rounding = epsilon * Math.max(Math.abs(least), Math.abs(most));
	const shortest = Math.max((most - least) / MOST_STEPS, OVER_ROUNDING * rounding);
	let gap = Number.POSITIVE_INFINITY;
	for (let index = 1; index < values.length; index += 1) gap = Math.min(gap, (values[index] ?? 0) - (values[index - 1] ?? 0));
	for (const parts of PARTS_OF_GAP) {
		const step = gap / parts;
		if (values.length < 2 || step + rounding < shortest) return null;
		const refined = refineStep(values, step, rounding);
		if (refined !== null) return refined;
	}
	return null;
}
/** Walks away from the least value: each that lies on the lattice makes the step more exact for the next. */
function refineStep(values, first, rounding) {
	const least = values[0] ?? 0;
	let [step, known] = [first, 1];
	for (const value of values.subarray(1)) {
		const steps = Math.round((value - least) / step);
		const allowed = 4 * rounding * Math.max(1, steps / known);
		if (Math.abs(value - least - steps * step) > Math.min(allowed, step / 4)) return null;
		[step, known] = [(value - least) / Math.max(1, steps), Math.max(1, steps)];
	}
	return step;
}

// src/domain/evaluation/features.ts
/** A category or a step of a scale has few values; more than this may be a quantity. */
const FEW_VALUES = 16;
/** A value that as many rows have is no chance. */
const OFTEN = 1 / 16;
/** Of the values that are no marks so many must differ: those of codes repeat, as a model that looks them up needs them to. */
const MOSTLY = 3 / 4;
/** From the row on a third axis makes a signal (a picture, a sound, a series), whose samples are read next to each other. */
const SIGNAL_RANK = 3;
/** Of a standard deviation: a larger change is no slight one. */
const MOST_BLUR = .1;
/** More integers a row than this are no features but the tokens or bytes of a text: each stands for something else than the next. */
const MOST_INTEGERS = 16;
/** Several changes are made of the same cells, and of a picture each description takes seconds. */
const knownFeatures = /* @__PURE__ */ new WeakMap();
/** Features of a tensor whose first axis is the row, and which is not written to. Text, and the integers of a signal or of a text, are codes. */
function describeFeatures(cells) {
	const features = knownFeatures.get(cells) ?? describe(cells);
	knownFeatures.set(cells, features);
	return features;
}
function describe(cells) {
	const { data } = cells;
	const width = featuresOf(cells);
	const reading = readingOf(cells);
	if (isText(data) || reading.isTokens) return Array.from({ length: width }, () => CODE);
	return Array.from({ length: width }, (_, feature) => {
		return describeColumn(columnOf(data, feature, width), {
			...reading,
			rows: data.length / width
		});
	});
}
function readingOf(cells) {
	const floats = floatData(cells);
	const epsilon = floats === null ? 0 : epsilonOf(floats);
	const isSignal = cells.shape.length >= SIGNAL_RANK;
	const isTokens = floats === null && isTokensOf({
		width: featuresOf(cells),
		isSignal
	});
	return cells.reading ?? {
		epsilon,
		reach: epsilon,
		isSignal,
		isTokens
	};
}
/** Whether so many integers a row stand for something each. */
function isTokensOf({ width, isSignal }) {
	return isSignal || width > MOST_INTEGERS;
}
const CODE = {
	kind: "code",
	deviation: 0,
	least: Number.POSITIVE_INFINITY,
	most: Number.NEGATIVE_INFINITY,
	marks: /* @__PURE__ */ new Set(),
	step: 0,
	values: /* @__PURE__ */ new Float64Array()
};
function isText(data) {
	return Array.isArray(data);
}
/** What one may add to 1 and see. */
function epsilonOf(data) {
	if (data instanceof Float16Array) return 2 ** -10;
	return data instanceof Float32Array ? 2 ** -23 : Number.EPSILON;
}
const EPSILON = {
	FP16: 2 ** -10,
	FP32: 2 ** -23,
	FP64: Number.EPSILON
};
/** The same of a datatype; 0 of what rounds nothing. */
function epsilonOfType(datatype) {
	return EPSILON[datatype] ?? 0;
}
/** Finite values, rising. */
function columnOf(data, feature, width) {
	const column = new Float64Array(Math.ceil((data.length - feature) / width));
	let count = 0;
	for (let cell = feature; cell < data.length; cell += width) {
		const value = Number(data[cell] ?? NaN);
		if (Number.isFinite(value)) column[count++] = value;
	}
	return column.subarray(0, count).toSorted();
}
function describeColumn(column, { rows, epsilon, reach, isSignal }) {
	const { values, marks } = runsOf(column, rows);
	const marked = column.reduce((count, value) => count + Number(marks.has(value)), 0);
	const free = values.length - marks.size;
	const isWhole = values.every(Number.isInteger);
	const [least, most] = [column.at(0) ?? Number.POSITIVE_INFINITY, column.at(-1) ?? Number.NEGATIVE_INFINITY];
	const described = {
		...CODE,
		deviation: spreadOf(column),
		least,
		most,
		marks
	};
	const measured = 2 * reach * Math.max(Math.abs(least), Math.abs(most)) > MOST_BLUR * described.deviation ? "blurred" : "measurement";
	if (isSignal) return isWhole || values.length <= FEW_VALUES ? described : {
		...described,
		kind: measured
	};
	if (free <= FEW_VALUES || free < MOSTLY * (column.length - marked)) return described;
	const step = isWhole ? wholeStep({
		least,
		most
	}, epsilon) : latticeStep(values, epsilon);
	return step === null ? {
		...described,
		kind: measured
	} : {
		...described,
		kind: "quantity",
		step,
		values
	};
}
/** A whole number to the next that its type can hold. */
function wholeStep({ least, most }, epsilon) {
	return Math.max(1, Math.ceil(epsilon * Math.max(Math.abs(least), Math.abs(most))));
}
/** What differs in rising values, and what of it is met often. */
function runsOf(column, rows) {
	const values = new Float64Array(column.length);
	const marks = /* @__PURE__ */ new Set();
	let [count, start] = [0, 0];
	for (let index = 1; index <= column.length; index += 1) {
		const value = column[start] ?? 0;
		if (index < column.length && column[index] === value) continue;
		values[count++] = value;
		if (index - start > 1 && index - start >= OFTEN * rows) marks.add(value);
		start = index;
	}
	return {
		values: values.slice(0, count),
		marks
	};
}
/** Of a normal distribution, in standard deviations. */
const MIDDLE_HALF = 1.349;
/** The standard deviation, or the width of the middle half on its scale where that is less: one row far out hides no other. Rising values. */
function spreadOf(column) {
	const quartile = (share) => column[Math.round(share * (column.length - 1))] ?? 0;
	const middle = (quartile(.75) - quartile(.25)) / MIDDLE_HALF;
	const deviation = deviationOf(column);
	return middle > 0 ? Math.min(deviation, middle) : deviation;
}
function deviationOf(column) {
	let [mean, squares] = [0, 0];
	for (const [index, value] of column.entries()) {
		const before = value - mean;
		mean += before / (index + 1);
		squares += before * (value - mean);
	}
	return column.length === 0 ? 0 : Math.sqrt(squares / column.length);
}

// src/domain/evaluation/disturb.ts
/**
* Moves every measurement but marks by Gaussian noise, and by the least step that every input sees; none leaves the range that its feature
* has in these rows, so that a root or a logarithm stays defined. Null where a tensor holds no measurement.
*/
function disturbMeasurements(input, { strength, random }) {
	const { reach } = readingOf(input);
	return move(input, "measurement", (value, feature) => {
		const noise = strength * feature.deviation * gaussian(random);
		const step = Math.max(Math.abs(noise), 2 * reach * Math.abs(value));
		return within(value, noise < 0 ? -step : step, feature);
	});
}
/**
* Moves every quantity but marks by one step, up or down, within its range: to a model that takes it for a quantity that is next
* to nothing. Null where a tensor holds no quantity.
*/
function stepQuantities(input, random) {
	return move(input, "quantity", (value, feature) => {
		return within(value, uniform(random) < .5 ? -feature.step : feature.step, feature);
	});
}
/**
* Moves every quantity but marks to a value between it and the next one that these rows hold, so that new values are spread as the
* known ones are. Null where a tensor holds no quantity.
*/
function drawQuantities(input, random) {
	return move(input, "quantity", (value, { values, step }) => {
		const next = values[indexIn(values, value) + 1] ?? value;
		const free = Math.round((next - value) / step) - 1;
		return free < 1 ? 0 : step * (1 + Math.min(free - 1, Math.floor(uniform(random) * free)));
	});
}
function move(input, kind, differenceOf) {
	if (isText(input.data)) return null;
	const features = describeFeatures(input);
	if (!features.some((feature) => feature.kind === kind)) return null;
	const moveOf = (value, cell) => {
		const feature = features[cell % features.length];
		return feature?.kind === kind && Number.isFinite(value) && !feature.marks.has(value) ? differenceOf(value, feature) : 0;
	};
	const { data } = input;
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
		const moved = data.slice();
		for (const [cell, value] of data.entries()) moved[cell] = value + BigInt(Math.round(moveOf(Number(value), cell)));
		return {
			...input,
			data: moved
		};
	}
	const moved = data.slice();
	for (const [cell, value] of data.entries()) moved[cell] = value + moveOf(value, cell);
	return {
		...input,
		data: moved
	};
}
/** The other way where this one leads out of the range. */
function within(value, step, { least, most }) {
	if (value + step >= least && value + step <= most) return step;
	return Math.min(most, Math.max(least, value - step)) - value;
}
/** Where a value stands in rising values. */
function indexIn(values, wanted) {
	let [low, high] = [0, values.length - 1];
	while (low < high) {
		const middle = low + high >> 1;
		if ((values[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/domain/evaluation/unseen-rows.ts
/** Of a standard deviation: far from what a file could hold, and near enough to cost a model what a row costs it. */
const STRENGTH = .25;
/** Of which at least this share must be none of the rows that were given. */
const LEAST_NEW = .5;
/**
* As many rows as were given that are none of them, with values that stay in their domain: measurements are disturbed, and all else
* (whole numbers, codes, booleans, text) is exchanged between the rows, feature by feature. Free text also begins with another of
* its words.
*
* Where there are quantities there is a second way: they get values, too, that none of the rows has. Only the first is sure to ask a
* model for names that it has learnt, and only the second finds one that recognises a row by one number. Without a way that makes
* other rows there is none.
*/
function unseenRows(rows, seed) {
	const random = seededRandom(seed);
	const noise = {
		strength: STRENGTH,
		random: seededNoise(seed)
	};
	const shifts = /* @__PURE__ */ new Map();
	const exchanged = rows.map((tensor) => {
		return exchange(disturbMeasurements(tensor, noise) ?? tensor, {
			kept: measuredFeatures(tensor),
			shifts: shiftsOf(tensor, shifts, random),
			random
		});
	});
	const drawn = exchanged.map((tensor) => drawQuantities(tensor, noise.random));
	return [exchanged, ...drawn.some((tensor) => tensor !== null) ? [fillUp(drawn, exchanged)] : []].filter((way) => shareOfNew(rows, way) >= LEAST_NEW);
}
function fillUp(changed, others) {
	return others.map((other, index) => changed[index] ?? other);
}
function measuredFeatures(tensor) {
	return describeFeatures(tensor).map(({ kind }) => kind === "measurement");
}
/**
* How many rows further each feature is taken from. Inputs of one width have the same: their features belong together, as the
* tokens of a text and their mask do. Of a single feature each has its own.
*/
function shiftsOf(tensor, known, random) {
	const [count, width] = [tensor.shape[0] ?? 0, featuresOf(tensor)];
	const shifts = known.get(width) ?? Array.from({ length: width }, () => randomIndex(random, Math.max(1, count)));
	if (width > 1) known.set(width, shifts);
	return shifts;
}
function exchange(tensor, { kept, shifts, random }) {
	const { data } = tensor;
	const width = shifts.length;
	const sourceOf = (cell) => {
		const feature = cell % width;
		return kept[feature] === true ? cell : (cell + (shifts[feature] ?? 0) * width) % data.length;
	};
	return {
		...tensor,
		data: isText(data) ? mixTexts(data, sourceOf, random) : mixNumbers(data, sourceOf)
	};
}
function mixNumbers(data, sourceOf) {
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
		const mixed = data.slice();
		for (let cell = 0; cell < data.length; cell += 1) mixed[cell] = data[sourceOf(cell)] ?? 0n;
		return mixed;
	}
	const mixed = data.slice();
	for (let cell = 0; cell < data.length; cell += 1) mixed[cell] = data[sourceOf(cell)] ?? 0;
	return mixed;
}
/** Texts that mostly repeat are names of something; the others are free, and keep their length in another order. */
function mixTexts(data, sourceOf, random) {
	const isFree = new Set(data).size * 2 > data.length;
	return data.map((_, cell) => {
		const text = data[sourceOf(cell)] ?? "";
		return isFree ? reorder(text, random) : text;
	});
}
/** From another of its words on; of one word from another letter. */
function reorder(text, random) {
	const separator = text.includes(" ") ? " " : "";
	const parts = separator === "" ? Array.from(text) : text.split(separator);
	const first = 1 + randomIndex(random, Math.max(1, parts.length - 1));
	return [...parts.slice(first), ...parts.slice(0, first)].join(separator);
}
/** The share of rows that are none of the rows before. */
function shareOfNew(before, after) {
	const known = new Set(rowHashes(before));
	const hashes = rowHashes(after);
	return hashes.filter((hash) => !known.has(hash)).length / Math.max(1, hashes.length);
}
/** FNV-1a of the values of each row of all tensors. */
function rowHashes(tensors) {
	const hashes = Array.from({ length: tensors[0]?.shape[0] ?? 0 }, () => 2166136261);
	for (const tensor of tensors) {
		const { data } = tensor;
		const length = isText(data) ? featuresOf(tensor) : featuresOf(tensor) * data.BYTES_PER_ELEMENT;
		const parts = isText(data) ? data.map(hashText) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
		for (let part = 0; part < parts.length; part += 1) {
			const row = Math.floor(part / length);
			hashes[row] = Math.imul((hashes[row] ?? 0) ^ (parts[part] ?? 0), 16777619);
		}
	}
	return hashes;
}
function hashText(text) {
	let hash = 2166136261;
	for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
	return hash;
}

// src/domain/evaluation/change-cells.ts
/** Of a standard deviation: below what any measurement is exact to, so that only a model that recognises rows sees it. */
const SLIGHT_STRENGTH = 1e-4;
/** The values of features changed, in each way that there is; none where they hold nothing that can be changed so. */
function changeCells(cells, { change, seed }) {
	const random = seededNoise(seed);
	switch (change) {
		case "slight-noise": return changeEach(cells, (input) => disturbMeasurements(input, {
			strength: SLIGHT_STRENGTH,
			random
		}));
		case "next-value": return changeEach(cells, (input) => stepQuantities(input, random));
		case "unseen": return unseenRows(cells, seed);
	}
}
function changeEach(cells, change) {
	const changed = cells.map(change);
	if (changed.every((input) => input === null)) return [];
	return [cells.map((input, index) => changed[index] ?? input)];
}

export { isTokensOf as a, epsilonOfType as i, changeCells as n, describeFeatures as r, SLIGHT_STRENGTH as t };