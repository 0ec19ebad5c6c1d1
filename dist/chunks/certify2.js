import { t as registerCertify } from "./certify.js";

export { registerCertify };