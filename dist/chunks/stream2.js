import { t as registerStream } from "./stream.js";

export { registerStream };