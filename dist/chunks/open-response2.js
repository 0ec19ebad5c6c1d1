import { t as openResponse } from "./open-response.js";

export { openResponse };