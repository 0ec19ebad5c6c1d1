import { t as registerImport } from "./import2.js";

export { registerImport };