import { n as openResponse, t as hasProxy } from "./open-response.js";

export { openResponse };