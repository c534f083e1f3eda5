import { call } from "./call.js";

export default {
  fetch: async (request) => new Response(await call(await request.json())),
};
