// All of the client and all of the flows.
export * from "../../pkg/index.js";
export * as flows from "../../pkg/flows/index.js";
