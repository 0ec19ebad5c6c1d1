import { setTimeout } from "node:timers/promises";

// src/adapters/system/clock.ts
function createClock() {
	return {
		now: () => (/* @__PURE__ */ new Date()).toISOString(),
		pause: async (ms) => {
			await setTimeout(ms);
		},
		random: () => Math.random()
	};
}

export { createClock as t };