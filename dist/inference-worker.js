import { a as packTensors, c as joinCalls, i as movedOf, o as unpackTensors, r as threadMs, s as groupCalls, t as PROGRESS, u as splitAnswers } from "./chunks/worker-messages.js";
import { t as openEngine } from "./chunks/open-engine.js";
import { t as trusted } from "./chunks/trusted.js";
import { parentPort, workerData } from "node:worker_threads";

// src/adapters/gateway/inference-worker.ts
await serve(trusted(workerData));
async function serve(start) {
	let session;
	try {
		session = await (await openEngine(start.engine)).open(start.modelPath, start);
	} catch (error) {
		return tell({
			kind: "unopened",
			message: messageOf(error)
		});
	}
	tell({
		kind: "opened",
		signature: session.signature
	});
	const answering = createAnswering(session, start);
	let last = Promise.resolve();
	parentPort?.on("message", (message) => {
		last = last.then(() => message.kind === "calls" ? answering(message) : close(session));
	});
}
async function close(session) {
	await session.close();
	tell({ kind: "closed" });
	parentPort?.close();
}
function tell(message) {
	parentPort?.postMessage(message, message.kind === "answers" ? movedOf(message.answers) : []);
}
function createAnswering(session, start) {
	const progress = new Int32Array(start.progress);
	const inputNames = session.signature.inputs.map(({ name }) => name);
	const outputNames = session.signature.outputs.map(({ name }) => name);
	return async ({ sequence, calls, alone }) => {
		const lists = unpackTensors(calls, inputNames);
		const answers = lists.map(() => []);
		const failures = [];
		const tookMs = lists.map(() => 0);
		const run = async ({ index, inputs }) => {
			note(progress, sequence, [index, index + 1]);
			try {
				answers[index] = await session.call(inputs);
			} catch (error) {
				failures.push([index, messageOf(error)]);
			}
		};
		for (const group of groupCalls(lists, {
			form: start.joint,
			rows: start.jointRows
		}, new Set(alone))) {
			if (Atomics.load(progress, PROGRESS.isAbandoned) === 1) return;
			const sinceMs = threadMs();
			const own = group.rows === null ? null : await callJointly(group, group.rows);
			for (const [place, call] of group.calls.entries()) {
				const answer = own?.[place];
				if (answer === void 0) await run(call);
				else answers[call.index] = answer;
			}
			const groupMs = threadMs() - sinceMs;
			for (const { index } of group.calls) tookMs[index] = groupMs;
		}
		note(progress, sequence, [lists.length, lists.length]);
		tell({
			kind: "answers",
			sequence,
			answers: packTensors(answers, outputNames),
			tookMs,
			failures
		});
		async function callJointly({ calls: joined }, rows) {
			const first = joined[0]?.index ?? 0;
			note(progress, sequence, [first, (joined.at(-1)?.index ?? first) + 1]);
			const { joint } = start;
			if (joint === null) return null;
			try {
				const whole = joinCalls(joint, joined.map(({ inputs }) => inputs));
				return splitAnswers(joint, await session.call(whole), rows);
			} catch {
				return null;
			}
		}
	};
}
function note(progress, sequence, [from, to]) {
	Atomics.store(progress, PROGRESS.sequence, sequence);
	Atomics.store(progress, PROGRESS.from, from);
	Atomics.store(progress, PROGRESS.to, to);
}
function messageOf(error) {
	return (error instanceof Error ? error.message : String(error)).slice(0, 2e3);
}

export {  };