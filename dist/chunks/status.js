import { t as registerStatus } from "./status2.js";

export { registerStatus };