// What compiles of the flows and of the test server's controls, and what must not.
import { createClient, type ZitadelClient } from "zitadel-wasm";
import {
  FlowError,
  SessionFlow,
  enrollTotp,
  isFlowError,
  passkey,
  receiveSmsCode,
  u2f,
  verifyEmail,
  verifyPhone,
  type Factor,
  type Needs,
} from "zitadel-wasm/flows";
import { startTestServer, testServer, type Fault, type TestServer } from "zitadel-wasm/testing";

export async function signIn(login: ZitadelClient): Promise<string> {
  const flow = await SessionFlow.begin(login, { loginName: "mia" });
  const needs: Needs = await flow.nextStep();
  const first: Factor | undefined = needs.factors[0];
  if (needs.step === "first" && first === "password") await flow.password("secret", { timeoutMs: 1000 });
  // @ts-expect-error a step that there is not
  if (needs.step === "third") return "";
  // @ts-expect-error a check that there is not
  await flow.fax("1");
  const stored: { sessionId: string; sessionToken: string } = flow.toJSON();
  await SessionFlow.resume(login, stored);
  // A proxy keeps the token: it is neither stored nor read.
  const held = await SessionFlow.resume(login, { sessionId: "1" });
  const id: { sessionId: string } = held.toJSON();
  const none: undefined = (await SessionFlow.begin<undefined>(login, { loginName: "mia" })).sessionToken;
  // @ts-expect-error there is no token
  const token: string = held.sessionToken;
  void token;
  await SessionFlow.resume(login, { ...id, sessionToken: none });
  await held.nextStep({ notBefore: new Date(0).toISOString() });
  // What a session holds is typed.
  const organization: string | undefined = flow.session?.factors?.user?.organizationId;
  if (organization === undefined) flow.invalidateAuthMethods();
  // @ts-expect-error sessions begin or are resumed
  new SessionFlow(login, "1", "token");
  return flow.callback("V2_1");
}

export async function own(zitadel: ZitadelClient, userId: string, signal: AbortSignal): Promise<void> {
  const totp = await enrollTotp(zitadel);
  const svg: string = await totp.qrSvg();
  const side: number | undefined = (await totp.qrPath())?.side;
  void side;
  await totp.verify("123456");
  const returned: string | undefined = (await verifyPhone(zitadel, { userId }).start("+41")).verificationCode;
  await verifyEmail(zitadel, { userId, urlTemplate: svg }).verify("1");
  const { details } = await passkey.register(zitadel, { userId, signal });
  void [returned, details];
  const code: string | undefined = await receiveSmsCode({ signal });
  try {
    await u2f.register(zitadel, { userId, name: code });
  } catch (error) {
    if (isFlowError(error)) throw new FlowError("busy", error.message, error);
  }
}

export async function controls(): Promise<void> {
  const server = await startTestServer({ args: ["--strict"] });
  const same: TestServer = testServer(server.url);
  const fault: Fault = { rpc: "*", cut: "half" };
  await same.fault(fault);
  // @ts-expect-error a cut that there is not
  await same.fault({ rpc: "*", cut: "third" });
  await same.settings({
    branding: { lightTheme: { primaryColor: "#123456" } },
    login: { allowRegister: false, idps: [{ idpId: "1" }] },
    passwordExpiry: { maxAgeDays: "90" },
  });
  // @ts-expect-error a colour that there is not
  await same.settings({ branding: { primaryColour: "#123456" } });
  const [id]: string[] = await same.seed({
    users: [{ userName: "a", givenName: "a", familyName: "b", email: "a@example.com" }],
  });
  await createClient({ baseUrl: server.url, token: (await same.info()).adminToken });
  await same.events(id ?? "");
  await server.stop();
  // @ts-expect-error only a server that was started here can be stopped
  await same.stop();
}
