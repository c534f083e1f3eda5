// What compiles, and what must not.
import {
  createClient,
  isZitadelError,
  ZitadelError,
  type Constraint,
  type JsonValue,
  type Messages,
  type Rpcs,
  type StandardSchema,
  type Violation,
  type zitadel,
} from "zitadel-wasm";
import { violationMessage } from "zitadel-wasm/messages/de";

async function use(): Promise<void> {
  const client = await createClient({ baseUrl: "https://example.com", token: async () => "t", transport: "grpc-web" });

  const { details } = await client.user.verifyPhone({ userId: "1", verificationCode: "A" }, { timeoutMs: 5_000 });
  const sequence: string | undefined = details?.sequence;
  await client.auth.addMyAuthFactorOTPSMS();
  await client.session.createSession({ lifetime: "60s", metadata: { a: new Uint8Array() } });
  await client.user.setPhone({ userId: "1", phone: "+1", returnCode: {} });
  const login = await client.call("zitadel.user.v2.UserService/VerifyPhone", { userId: "1", verificationCode: "A" });
  const owner: string | undefined = login.details?.resourceOwner;
  const rpc: string = ["zitadel.some.v9.Service", "Method"].join("/");
  const anything: { [name: string]: JsonValue } = await client.call(rpc, { a: 1 });
  const limits: { [field: string]: Constraint } = client.constraints("zitadel.user.v2.VerifyPhoneRequest");
  const request: zitadel.user.v2.VerifyPhoneRequestInit = { userId: "1", verificationCode: "A" };
  // Only requests hold it: it is what a request takes. The other has a second form.
  const same: zitadel.user.v2.VerifyPhoneRequest = request;
  const checked: zitadel.org.v2.AddOrganizationRequest["admins"] = [{ userId: "1" }, { roles: [] }];
  const message: Messages["zitadel.user.v2.VerifyPhoneRequest"] = same;
  const phone: Rpcs["zitadel.user.v2.UserService/SetPhone"][0] = { userId: "1", phone: "+1", sendCode: {} };
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
  // @ts-expect-error a oneof that the contract requires, without a member
  await client.authorization.listAuthorizations({ filters: [{}] });
  // @ts-expect-error a response lacks nothing that it always has
  const response: zitadel.user.v2.VerifyPhoneResponse = {};
  // @ts-expect-error there is no such transport
  await createClient({ baseUrl: "", transport: "grpc" });
  // @ts-expect-error a known RPC's request is checked through call, too
  await client.call("zitadel.user.v2.UserService/VerifyPhone", { userId: 1 });

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
    // @ts-expect-error an error has a kind and a reason
    throw new ZitadelError("x");
  }
  void [sequence, owner, anything, limits, request, state, checked, message, phone, response];
}

/** Words narrow in a switch, a misspelt one is an error, and what a later version has is left for the default. */
function words(error: ZitadelError): string {
  switch (error.kind) {
    case "rpc":
      break;
    // @ts-expect-error a misspelt kind
    case "validaton":
      break;
    default:
      break;
  }
  switch (error.reason) {
    case "code_invalid": {
      const narrowed: "code_invalid" = error.reason;
      return narrowed;
    }
    // @ts-expect-error a misspelt reason
    case "code_invlaid":
      return "";
    default: {
      const text: string = error.reason;
      return text;
    }
  }
}

function ofRule({ rule, limit }: Violation): string {
  switch (rule) {
    case "length":
      return violationMessage({ rule, limit });
    // @ts-expect-error a misspelt rule
    case "lenght":
      return "";
    default:
      return violationMessage({ code: "later", limit });
  }
}

async function names(client: Awaited<ReturnType<typeof createClient>>): Promise<void> {
  // @ts-expect-error a misspelt RPC
  await client.call("zitadel.user.v2.UserService/VerifyFone", { userId: "1", verificationCode: "A" });
  // @ts-expect-error a misspelt message
  client.constraints("zitadel.user.v2.VerifyFoneRequest");
  // @ts-expect-error a misspelt message
  client.validate("zitadel.user.v2.VerifyFoneRequest", {});
  // @ts-expect-error a misspelt message
  client.schema("zitadel.user.v2.VerifyFoneRequest");
  const name: string = ["a", "B"].join(".");
  client.constraints(name);
  client.validate(name, {});
  const schema: StandardSchema<zitadel.user.v2.AddHumanUserRequestInit> = client.schema(
    "zitadel.user.v2.AddHumanUserRequest",
  );
  const result = schema["~standard"].validate({});
  if (result.issues) void [result.issues[0]?.path[0], result.issues[0]?.rule];
  else void result.value.profile.givenName;
  // What ZITADEL always returns is not optional.
  const { userId, details } = await client.user.addHumanUser({
    profile: { givenName: "Mia", familyName: "Muster" },
    email: { email: "mia@example.com" },
  });
  const id: string = userId;
  const changed: string = details.changeDate;
  // @ts-expect-error a code is returned only when the request says so
  const code: string = (await client.user.setPhone({ userId, phone: "+41791234567" })).verificationCode;
  void [id, changed, code];
}

/** Errors are made in tests, typed, and cross windows as their fields. */
function made(): ZitadelError[] {
  const error = new ZitadelError({ kind: "rpc", reason: "code_invalid", code: 3, codeName: "invalid_argument" });
  // @ts-expect-error a misspelt reason
  new ZitadelError({ kind: "rpc", reason: "code_invlaid" });
  // @ts-expect-error a code has a name
  new ZitadelError({ kind: "rpc", reason: "code_invalid", code: 3 });
  const detail: string | undefined = error.findDetail("zitadel.v1.ErrorDetail")?.id;
  const other: unknown = error.findDetail("google.rpc.RequestInfo")?.requestId;
  void [detail, other];
  return [error, ZitadelError.from(error.toJSON())];
}

void [use, words, ofRule, names, made];
