// src/report/chatops/hold-wording.ts
const SET_BY = {
	"hold-after-rolled-back": "set by a rollback that gave no reason",
	"hold-after-rolled-forward": "set by a rollback that gave no reason",
	"hold-after-quarantined": "set by a quarantine that gave no reason"
};
function holdReason(reason) {
	return Object.hasOwn(SET_BY, reason) ? SET_BY[reason] ?? reason : reason;
}

export { holdReason as t };