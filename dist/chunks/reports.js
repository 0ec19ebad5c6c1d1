import { t as createReportFolder } from "./report-folder.js";

// src/wiring/reports.ts
function wireReports(folder) {
	return createReportFolder(folder);
}

export { wireReports as t };