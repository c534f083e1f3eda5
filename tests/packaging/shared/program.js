// The program of every runtime without pages.
import { call } from "./call.js";

console.log(await call(JSON.parse(process.env.SERVERS)));
