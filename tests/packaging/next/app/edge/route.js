import { call } from "../../call.js";

export const runtime = "edge";

export const POST = async (request) => new Response(await call(await request.json()));
