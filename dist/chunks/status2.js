import { t as registerStatus } from "./status.js";

export { registerStatus };