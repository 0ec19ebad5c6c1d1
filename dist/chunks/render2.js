import { t as registerRender } from "./render.js";

export { registerRender };