import { t as AppError } from "./error.js";
import { a as checkHistory, n as recordedWindows, r as loggedHistory } from "./logged-test.js";
import { r as instantMs } from "./instant.js";
import { d as isPrimary, n as coursesOf, u as boundsOf } from "./decide.js";
import { o as settingOf } from "./test-setting.js";
import { t as askedFor } from "./standing-approval.js";
import { r as isBaking } from "./stage.js";
import { t as decideLive } from "./decide-live.js";

// src/domain/livetest/trace-test.ts
function traceTest(test, windows, { at, steps }) {
	const setting = settingOf(test.policy, test.history, test.sharesKnown ?? true);
	const looks = [...coursesOf(setting, windows, instantMs(at))];
	const lastMs = looks.at(-1)?.knownMs ?? setting.beginMs;
	const count = Math.min(steps, looks.length);
	const stepMs = (lastMs - setting.beginMs) / count;
	const points = Array.from({ length: count }, (_none, index) => (index + 1) * stepMs).flatMap((ms) => {
		const known = looks.findLast(({ knownMs }) => knownMs <= setting.beginMs + ms + ROUNDING_MS);
		return known === void 0 ? [] : pointsOf(known.course, ms);
	});
	return [...Map.groupBy(points, ({ candidate, metric }) => JSON.stringify([candidate, metric])).values()].flatMap((own) => {
		const [first] = own;
		if (first === void 0) return [];
		const { candidate, metric, minEffect } = first;
		return [{
			candidate,
			metric,
			minEffect,
			points: own.map(({ point }) => point)
		}];
	});
}
const ROUNDING_MS = 1;
function pointsOf({ candidates }, ms) {
	return candidates.flatMap(({ own: { arm }, metrics }) => metrics.filter(isPrimary).flatMap((evidence) => {
		const { effect, lower, upper } = boundsOf(evidence, arm);
		if (effect === null || lower === null || upper === null) return [];
		const { id, minEffect } = evidence.metric;
		return [{
			candidate: arm.name,
			metric: id,
			minEffect,
			point: {
				ms,
				effect,
				lower,
				upper
			}
		}];
	}));
}

// src/usecases/livetest/tell-tests.ts
const TRACED_STEPS = 40;
function runningTests(ports, { ledger: { state, events: logged }, policy, versions }) {
	if (policy === null) return [];
	const events = logged.map(({ event }) => event);
	return Object.values(state.deployments).flatMap((file) => {
		const { environment } = file;
		const { lease, candidates = [] } = file.liveTest ?? {};
		if (lease === void 0 || isBaking(file)) return [];
		const threads = candidates.flatMap(({ sha256 }) => [versions.find((one) => one.sha256 === sha256)?.pull ?? null, askedFor(events, {
			environment,
			sha256
		}, "live")?.data.via.thread ?? null]);
		let told = null;
		const tell = () => told ??= tellTest(ports, {
			environment,
			events,
			policy
		});
		return [{
			environment,
			threads: [...new Set(threads)].filter((thread) => thread !== null),
			tell
		}];
	});
}
async function tellTest(ports, { environment, events, policy }) {
	const history = loggedHistory(events, environment);
	const at = events.at(-1)?.time;
	if (history === null || at === void 0 || checkHistory(history).length > 0) return {
		kind: "unknown",
		environment
	};
	try {
		const windows = (await recordedWindows(ports, events, history)).windows.map(({ window }) => window);
		return {
			kind: "told",
			environment,
			decision: decideLive({
				policy,
				history,
				sharesKnown: true,
				windows,
				at,
				program: ports.program
			}),
			traces: traceTest({
				policy,
				history
			}, windows, {
				at,
				steps: 40
			})
		};
	} catch (error) {
		if (error instanceof AppError && error.code === "state-corrupt") return {
			kind: "unknown",
			environment
		};
		throw error;
	}
}

export { tellTest as n, traceTest as r, runningTests as t };