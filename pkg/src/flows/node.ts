// The entry for Node: the same module, whose loader reads files where fetch does not.
export * from "./index.js";
