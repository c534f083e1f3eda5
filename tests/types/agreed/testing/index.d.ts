export { startTestServer } from "./start.js";
export type { StartOptions, StartedTestServer } from "./start.js";
export { testServer } from "./controls.js";
export type { TestServer } from "./controls.js";
export type * from "./types.js";
