// src/report/chatops/hold-wording.ts
/** A hold that was set without a reason carries the code of what set it: the log keeps that, and people are told it in words. */
const SET_BY = {
	"hold-after-rolled-back": "set by a rollback that gave no reason",
	"hold-after-rolled-forward": "set by a rollback that gave no reason",
	"hold-after-quarantined": "set by a quarantine that gave no reason"
};
function holdReason(reason) {
	return Object.hasOwn(SET_BY, reason) ? SET_BY[reason] ?? reason : reason;
}

export { holdReason as t };