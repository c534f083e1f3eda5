import { call } from "../../call.js";

export const GET = async () => new Response(await call(JSON.parse(process.env.SERVERS)));
