import { _ as isStanding, g as isSamePlace } from "./state.js";

// src/domain/promotion/remembered-requests.ts
function rememberedRequests(logs) {
	const all = logs.filter(({ state }) => state.remembered.length > 0).flatMap(rememberedIn);
	const wanted = new Set(all.filter(({ stands }) => stands).map(({ event }) => event.data.intentKey));
	const everything = logs.flatMap(rememberedIn).filter(({ event }) => wanted.has(event.data.intentKey));
	return [...Map.groupBy(everything, ({ event }) => event.data.intentKey)].map(([key, promotions]) => ({
		key,
		pull: promotions[0]?.promotion.pull ?? 0,
		promotions
	}));
}
function rememberedIn({ state, events }) {
	const told = events.flatMap((event) => {
		const promotion = event.type === "promotion.remembered" ? event.data.remembered : void 0;
		return promotion === void 0 ? [] : [{
			event,
			promotion
		}];
	});
	return told.map(({ event, promotion }) => {
		const stands = told.findLast((one) => isSamePlace(one.promotion, promotion))?.event === event && isStanding(state, promotion);
		return {
			model: state.model,
			event,
			promotion,
			stands
		};
	});
}
function standingIn(log) {
	return log.state.remembered.length === 0 ? [] : rememberedIn(log).filter(({ stands }) => stands);
}

export { standingIn as n, rememberedRequests as t };