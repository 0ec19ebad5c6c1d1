import { t as registerExport } from "./export.js";

export { registerExport };