// The page's modules import the package from beside them; in the sources its declarations are those of pkg/.
export * from "../../pkg/index.js";
