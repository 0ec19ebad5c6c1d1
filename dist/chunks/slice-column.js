// src/domain/evaluation/slice-column.ts
function groupingColumns({ by = [] }) {
	return typeof by === "string" ? [by] : by;
}

export { groupingColumns as t };