/**
 * Controls of the test server.
 * @module zitadel-wasm/testing
 */
export * from "../../pkg/testing/index.js";
