// What every project does with the package: a call, a refusal, a redirect, and something of the flows.
import { createClient, isZitadelError } from "zitadel-wasm";
import { qrSvg } from "zitadel-wasm/flows";

const failure = (promise) => promise.catch((error) => (isZitadelError(error) ? error : `not a ZitadelError: ${error}`));

/** `redirecting` is a server that redirects every request to the other. */
export async function call({ url, redirecting, token, userId }) {
  const zitadel = await createClient({ baseUrl: url, token });
  const { user } = await zitadel.user.getUserByID({ userId });
  const refusal = await failure(zitadel.user.getUserByID({ userId: "1" }));
  const elsewhere = await createClient({ baseUrl: redirecting, token, retry: false });
  const redirect = await failure(elsewhere.user.getUserByID({ userId }));
  const svg = await qrSvg("otpauth://totp/ada?secret=JBSWY3DPEHPK3PXP");
  return [
    user.userId === userId,
    user.username,
    refusal.reason ?? refusal,
    redirect.kind ?? redirect,
    svg.slice(0, 4),
  ].join(" ");
}
