// The script of every page. The servers are named behind the page's `#`.
import { call } from "./call.js";

globalThis.finished = call(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
