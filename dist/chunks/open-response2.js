import { n as openOnce, r as openResponse, t as hasProxy } from "./open-response.js";

export { openResponse };