import { t as registerRecord } from "./record2.js";

export { registerRecord };