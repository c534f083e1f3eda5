import { use } from "./use.js";

console.log(await use({ listens: true }));
