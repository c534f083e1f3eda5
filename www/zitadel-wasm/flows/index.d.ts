// As ../index.d.ts.
export * from "../../../pkg/flows/index.js";
