// src/report/chatops/percent.ts
function percent(share) {
	return `${Number((share * 100).toFixed(4))} %`;
}

export { percent as t };