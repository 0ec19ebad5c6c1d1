// src/report/observe/window-advice.ts
const ADVICE = {
	"unknown-digest": "Record the certificate of that digest first: `seatrial record version <certificate.json>`.",
	"version-mismatch": "Name the version that the record knows by this digest.",
	"unknown-metric": "Is it spelt as `gates` or `liveTest.metrics` of model.yaml spell it? Declare one of your own there, and run this in its registry.",
	"rate-impossible": "No instance answers more than a million requests, or a thousand million rows, a second: does it count what it thinks it counts?",
	"latency-range": "Bucket i is about 1.01 to the power of i microseconds: were other units counted?",
	"unknown-environment": "Name an environment that a promotion has deployed the model to; `seatrial status` lists them.",
	"decided-order": "Labels that come later are of predictions that were made before this window: end `decided` where it begins, or earlier.",
	"outcomes-exceed-assigned": "A request is served, times out or is turned away, and was assigned before: count each once, and an unusable answer as served.",
	"requests-beyond-outcomes": "Count as `requests` at least what was served, and no more than what was assigned.",
	"over-order": "What took longer than the p99 took longer than the p95 and the p50 too, and was served.",
	"bins-exceed-rows": "Count each row in one bin of each distribution.",
	"labels-unripe": "Wait until the predictions are as old as `labelDelay` of model.yaml says, and name their time as `decided`.",
	"counted-twice": "Name the arm in all windows of a candidate, or in none: this reporter has told of the same requests in the other way.",
	"labels-twice": "Tell the labels of a stretch once, when it is old enough; count what comes later as `late`.",
	"bucket-order": "Write the buckets from 0 to 63 that hold any, in order.",
	"buckets-differ": "All buckets together are what the window counts in all: count each label, request and event in one bucket.",
	"bucket-beyond-requests": "What happened to requests of a bucket happened to no more than there were: hash the same unit for both.",
	"pairs-unseen": "By `labels` of model.yaml that label depends on what was answered: nobody knows what it would have been after the other answer.",
	"sentinel-serves": "Report of a sentinel nothing but `pairs`: nobody is given its answers.",
	"ensemble-serves": "Report of an ensemble nothing but `pairs`: it answers nobody.",
	"unknown-test": "Name as `test` the id of the live test that the deployment file names, or nothing.",
	"unknown-arm": "Name as `arm` the candidate that the deployment file names, an ensemble that `liveTest` names, or null.",
	"not-serving": "By the log, that version did not serve there then: compare `from` and `to` with `seatrial history <model>`.",
	"serving-changed": "The version served there for a part of that time alone: report windows that begin and end with its time, or wait for the next one.",
	overlap: "Report each stretch of time once for each service: several instances that count at the same time each need a `reporter`.",
	"key-reused": "Give each window a key of its own; a repeat must be the same word for word.",
	"record-damaged": "What is recorded of the model, or of that time, cannot be relied on: `seatrial verify` tells more."
};
function windowAdvice(code) {
	return (code === void 0 ? void 0 : ADVICE[code]) ?? "Correct what the service counts and report the window again.";
}

export { windowAdvice as t };