// src/adapters/system/told-failure.ts
var ToldFailure = class extends Error {
	reason;
	constructor(reason, message) {
		super(message);
		this.reason = reason;
	}
};

export { ToldFailure as t };