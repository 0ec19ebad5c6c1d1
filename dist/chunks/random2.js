import { a as uniformFloat64 } from "./random.js";

// src/domain/evaluation/random.ts
function uniform(random) {
	return uniformFloat64(random);
}
function gaussian(random) {
	return Math.sqrt(-2 * Math.log(1 - uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
}

export { uniform as n, gaussian as t };