import { call } from "../call.js";

export const dynamic = "force-dynamic";

export default async function Page() {
  return <p>{await call(JSON.parse(process.env.SERVERS))}</p>;
}
