// src/domain/evaluation/arithmetic/measurement.ts
function undefinedMeasurement(reason) {
	return {
		value: null,
		undefinedReason: reason,
		spread: null
	};
}
function measured(value, spread) {
	return {
		value,
		undefinedReason: null,
		spread
	};
}

// src/domain/evaluation/growable.ts
/** Numbers of which the count is not known beforehand, without one object per number. */
var Growable = class {
	#make;
	#array;
	#buffer;
	#length = 0;
	constructor(make) {
		this.#make = make;
		this.#buffer = /* @__PURE__ */ new ArrayBuffer(8192);
		this.#array = make(this.#buffer);
	}
	get length() {
		return this.#length;
	}
	push(value) {
		if (this.#length === this.#array.length) {
			this.#buffer = this.#buffer.transfer(this.#buffer.byteLength * 2);
			this.#array = this.#make(this.#buffer);
		}
		this.#array[this.#length] = value;
		this.#length += 1;
	}
	/** The numbers in an array of exactly their length. */
	finish() {
		return this.#make(this.#buffer.slice(0, this.#length * this.#array.BYTES_PER_ELEMENT));
	}
};
function growableFloat64() {
	return new Growable((buffer) => new Float64Array(buffer));
}
function growableFloat32() {
	return new Growable((buffer) => new Float32Array(buffer));
}
function growableInt32() {
	return new Growable((buffer) => new Int32Array(buffer));
}

export { undefinedMeasurement as a, measured as i, growableFloat64 as n, growableInt32 as r, growableFloat32 as t };