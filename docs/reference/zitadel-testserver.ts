/**
 * The test server: inside of a test, or listening.
 * @module zitadel-testserver
 */
export * from "../../server/npm/index.js";
