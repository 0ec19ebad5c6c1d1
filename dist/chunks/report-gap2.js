import { t as registerReport } from "./report-gap.js";

export { registerReport };