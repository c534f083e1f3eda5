// What compiles, and what must not.
import { createClient, isZitadelError, ZitadelError, type Constraint, type zitadel } from "zitadel-wasm";

async function use(): Promise<void> {
  const client = await createClient({ baseUrl: "https://example.com", token: async () => "t", transport: "grpc-web" });

  const { details } = await client.user.verifyPhone({ userId: "1", verificationCode: "A" }, { timeoutMs: 5_000 });
  const sequence: string | undefined = details?.sequence;
  await client.auth.addMyAuthFactorOTPSMS();
  await client.session.createSession({ lifetime: "60s", metadata: { a: new Uint8Array() } });
  await client.user.setPhone({ userId: "1", phone: "+1", returnCode: {} });
  const login = await client.call("zitadel.user.v2.UserService/VerifyPhone", { userId: "1", verificationCode: "A" });
  const owner: string | undefined = login.details?.resourceOwner;
  const anything: unknown = await client.call("zitadel.some.v9.Service/Method", { a: 1 });
  const limits: { [field: string]: Constraint } = client.constraints("zitadel.user.v2.VerifyPhoneRequest");
  const request: zitadel.user.v2.VerifyPhoneRequestInit = { userId: "1", verificationCode: "A" };
  const state: zitadel.user.v2.UserState = "USER_STATE_ACTIVE";

  // @ts-expect-error a required field is missing
  await client.user.verifyPhone({ userId: "1" });
  // @ts-expect-error a misspelt field
  await client.user.verifyPhone({ userID: "1", verificationCode: "A" });
  // @ts-expect-error a number for a string
  await client.user.verifyPhone({ userId: 1, verificationCode: "A" });
  // @ts-expect-error a request with required fields cannot be left out
  await client.user.verifyPhone();
  // @ts-expect-error two members of a oneof
  await client.user.setPhone({ userId: "1", phone: "+1", returnCode: {}, sendCode: {} });
  // @ts-expect-error there is no such transport
  await createClient({ baseUrl: "", transport: "grpc" });
  // @ts-expect-error a known RPC's request is checked through call, too
  const wrong: Promise<zitadel.user.v2.VerifyPhoneResponse> = client.call("zitadel.user.v2.UserService/VerifyPhone", {
    userId: 1,
  });

  await createClient({
    baseUrl: "https://example.com",
    maxResponseBytes: 1_000,
    onRequest: ({ rpc, httpMethod, headers }) => headers.set("x-log", `${rpc} ${httpMethod}`),
  });

  try {
    await client.auth.getMyUser();
  } catch (error) {
    if (isZitadelError(error)) {
      const id: string | undefined = error.id;
      const first: string | undefined = error.violations[0]?.path;
      const message: string = error.toJSON().message;
      void [id, first, message];
    }
    // @ts-expect-error only the package makes them
    throw new ZitadelError("x");
  }
  void [sequence, owner, anything, limits, request, state, wrong];
}

void use;
