import { t as registerImport } from "./import.js";

export { registerImport };