import { n as seededNoise, r as seededRandom, t as randomIndex } from "./random.js";
import { n as featuresOf, r as floatData } from "./column-statistics.js";
import { i as isText } from "./tensor-arrays.js";
import { n as uniform, t as gaussian } from "./random2.js";

// src/domain/evaluation/lattice.ts
const MOST_STEPS = 1e4;
const PARTS_OF_GAP = [
	1,
	2,
	3,
	4
];
const OVER_ROUNDING = 32;
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
const FEW_VALUES = 16;
const OFTEN = 1 / 16;
const MOSTLY = 3 / 4;
const SIGNAL_RANK = 3;
const MOST_BLUR = .1;
const MOST_INTEGERS = 16;
const knownFeatures = /* @__PURE__ */ new WeakMap();
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
function epsilonOf(data) {
	if (data instanceof Float16Array) return 2 ** -10;
	return data instanceof Float32Array ? 2 ** -23 : Number.EPSILON;
}
const EPSILON = {
	FP16: 2 ** -10,
	FP32: 2 ** -23,
	FP64: Number.EPSILON
};
function epsilonOfType(datatype) {
	return EPSILON[datatype] ?? 0;
}
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
	if (!mostlyDiffer(free, column.length - marked)) return described;
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
function mostlyDiffer(different, all) {
	return different > FEW_VALUES && different >= MOSTLY * all;
}
function wholeStep({ least, most }, epsilon) {
	return Math.max(1, Math.ceil(epsilon * Math.max(Math.abs(least), Math.abs(most))));
}
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
const MIDDLE_HALF = 1.349;
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
function disturbMeasurements(input, { strength, random }) {
	const { reach } = readingOf(input);
	return move(input, "measurement", (value, feature) => {
		const noise = strength * feature.deviation * gaussian(random);
		const step = Math.max(Math.abs(noise), 2 * reach * Math.abs(value));
		return within(value, noise < 0 ? -step : step, feature);
	});
}
function stepQuantities(input, random) {
	if (isText(input.data)) return spaceTexts({
		...input,
		data: input.data
	});
	return move(input, "quantity", (value, feature) => {
		return within(value, uniform(random) < .5 ? -feature.step : feature.step, feature);
	});
}
function drawQuantities(input, random) {
	return move(input, "quantity", (value, { values, step }) => {
		const next = values[indexIn(values, value) + 1] ?? value;
		const free = Math.round((next - value) / step) - 1;
		return free < 1 ? 0 : step * (1 + Math.min(free - 1, Math.floor(uniform(random) * free)));
	});
}
function spaceTexts(input) {
	const width = featuresOf(input);
	const differ = Array.from({ length: width }, (_, feature) => {
		const texts = input.data.filter((text, cell) => cell % width === feature && text !== "");
		return mostlyDiffer(new Set(texts).size, texts.length);
	});
	if (!differ.includes(true)) return null;
	const data = input.data.map((text, cell) => differ[cell % width] === true && text !== "" ? `${text} ` : text);
	return {
		...input,
		data
	};
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
function within(value, step, { least, most }) {
	if (value + step >= least && value + step <= most) return step;
	return Math.min(most, Math.max(least, value - step)) - value;
}
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
const STRENGTH = .25;
const LEAST_NEW = .5;
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
function mixTexts(data, sourceOf, random) {
	const isFree = new Set(data).size * 2 > data.length;
	return data.map((_, cell) => {
		const text = data[sourceOf(cell)] ?? "";
		return isFree ? reorder(text, random) : text;
	});
}
function reorder(text, random) {
	const separator = text.includes(" ") ? " " : "";
	const parts = separator === "" ? Array.from(text) : text.split(separator);
	const first = 1 + randomIndex(random, Math.max(1, parts.length - 1));
	return [...parts.slice(first), ...parts.slice(0, first)].join(separator);
}
function shareOfNew(before, after) {
	const known = new Set(rowHashes(before));
	const hashes = rowHashes(after);
	return hashes.filter((hash) => !known.has(hash)).length / Math.max(1, hashes.length);
}
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
const SLIGHT_STRENGTH = 1e-4;
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