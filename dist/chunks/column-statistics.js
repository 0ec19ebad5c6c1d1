// src/domain/evaluation/column-statistics.ts
function floatData({ data }) {
	return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array ? data : null;
}
function isDisturbed({ datatype, rank }) {
	return datatype.startsWith("FP") || datatype === "UINT8" && rank > 1;
}
function noisyData(tensor) {
	const rank = tensor.shape.length - 1;
	if (!isDisturbed({
		datatype: tensor.datatype,
		rank
	})) return null;
	return tensor.data instanceof Uint8Array ? Float64Array.from(tensor.data) : floatData(tensor)?.slice() ?? null;
}
var ColumnStatistics = class {
	#sums = /* @__PURE__ */ new Map();
	#pads;
	constructor(pads = /* @__PURE__ */ new Map()) {
		this.#pads = pads;
	}
	add(inputs) {
		for (const input of inputs) {
			const data = noisyData(input);
			if (data !== null) this.#momentsOf(input).add(data);
		}
	}
	finish() {
		return new Map([...this.#sums].map(([name, moments]) => [name, moments.finish()]));
	}
	#momentsOf(input) {
		const known = this.#sums.get(input.name);
		if (known !== void 0) return known;
		const pad = this.#pads.get(input.name);
		const features = pad === void 0 ? featuresOf(input) : featuresOf({ shape: input.shape.slice(1) });
		const moments = new Moments(features, pad);
		this.#sums.set(input.name, moments);
		return moments;
	}
};
function featuresOf({ shape }) {
	return shape.slice(1).reduce((product, size) => product * size, 1);
}
function paddingIn(data, pad) {
	return pad === void 0 ? void 0 : data.slice(0, 1).fill(pad)[0];
}
var Moments = class {
	#count;
	#mean;
	#squares;
	#pad;
	constructor(features, pad) {
		this.#pad = pad;
		this.#count = new Float64Array(features);
		this.#mean = new Float64Array(features);
		this.#squares = new Float64Array(features);
	}
	add(data) {
		const features = this.#count.length;
		const padding = paddingIn(data, this.#pad);
		for (let cell = 0; cell < data.length; cell += 1) {
			const value = data[cell] ?? NaN;
			if (!Number.isFinite(value) || value === padding) continue;
			const feature = cell % features;
			const count = (this.#count[feature] ?? 0) + 1;
			const before = value - (this.#mean[feature] ?? 0);
			const mean = (this.#mean[feature] ?? 0) + before / count;
			this.#count[feature] = count;
			this.#mean[feature] = mean;
			this.#squares[feature] = (this.#squares[feature] ?? 0) + before * (value - mean);
		}
	}
	finish() {
		return {
			pad: this.#pad,
			mean: this.#mean.slice(),
			deviation: this.#squares.map((squares, feature) => {
				const count = this.#count[feature] ?? 0;
				return count === 0 ? 0 : Math.sqrt(squares / count);
			})
		};
	}
};

export { noisyData as a, isDisturbed as i, featuresOf as n, paddingIn as o, floatData as r, ColumnStatistics as t };