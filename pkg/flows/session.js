// A session on its way: its id and newest token, what was checked, what is still missing. It does what it is told and
// nothing else: a challenge is asked for when the page says so, and no check is ever sent twice.
//
// Behind a login client proxy there is no token: the proxy keeps it in a cookie that no script reads, finds it by the
// session's id, and takes it out of every response. Then the flow holds the id alone.
import { plain } from "./code.js";
import { FlowError } from "./error.js";
import { flowsWasm } from "./wasm.js";
import { passkey } from "./webauthn.js";

const FACTORS = {
  AUTHENTICATION_METHOD_TYPE_PASSWORD: "password",
  AUTHENTICATION_METHOD_TYPE_PASSKEY: "passkey",
  AUTHENTICATION_METHOD_TYPE_TOTP: "totp",
  AUTHENTICATION_METHOD_TYPE_OTP_SMS: "otpSms",
  AUTHENTICATION_METHOD_TYPE_OTP_EMAIL: "otpEmail",
  AUTHENTICATION_METHOD_TYPE_U2F: "u2f",
  AUTHENTICATION_METHOD_TYPE_IDP: "idp",
  AUTHENTICATION_METHOD_TYPE_RECOVERY_CODE: "recoveryCode",
};
const SECOND = {
  SECOND_FACTOR_TYPE_OTP: "totp",
  SECOND_FACTOR_TYPE_U2F: "u2f",
  SECOND_FACTOR_TYPE_OTP_EMAIL: "otpEmail",
  SECOND_FACTOR_TYPE_OTP_SMS: "otpSms",
};

/** What a user may have, where a proxy does not say it before a first factor is verified: the settings decide what is offered. */
const UNKNOWN_METHODS = ["AUTHENTICATION_METHOD_TYPE_PASSKEY", "AUTHENTICATION_METHOD_TYPE_PASSWORD"];
/** Factors that come first; each of them says when it was verified. */
const FIRST = ["password", "webAuthN", "intent"];
/** Stands where the contract wants a token, or the id of a user, and a proxy puts the real one. */
const PLACEHOLDER = "-";
/** Names the session to a proxy in calls that have no field for it. */
const SESSION_HEADER = "x-login-session";

/** A proxy's refusal to tell a user's methods; a session that is over is another thing. */
const isNotToldYet = ({ id, codeName }) =>
  id === "LOGIN-FirstFactorMissing" || (codeName === "permission_denied" && !/^LOGIN-Session/.test(id));

const seconds = (duration) => (duration === undefined ? undefined : Math.round(Number.parseFloat(duration)));
const age = (time) => Math.max(0, Math.round((Date.now() - Date.parse(time)) / 1000));

/** The settings as the plan's words. */
function policyWords(settings = {}) {
  const number = (name, value) => (value === undefined ? [] : [`${name}=${value}`]);
  return [
    // ZITADEL of 2026 says it with the first and deprecates the second; an older one knows the second only.
    ...(settings.allowLocalAuthentication || settings.allowUsernamePassword ? ["password"] : []),
    ...(settings.passkeysType === "PASSKEYS_TYPE_ALLOWED" ? ["passkey"] : []),
    ...(settings.secondFactors ?? []).filter((f) => SECOND[f]).map((f) => `second=${SECOND[f]}`),
    ...(settings.forceMfa ? ["force"] : []),
    ...(settings.forceMfaLocalOnly ? ["forceLocal"] : []),
    ...number("passwordLifetime", seconds(settings.passwordCheckLifetime)),
    ...number("secondLifetime", seconds(settings.secondFactorCheckLifetime)),
    ...number("passkeyLifetime", seconds(settings.multiFactorCheckLifetime)),
    ...number("offerAfter", seconds(settings.mfaInitSkipLifetime)),
  ].join(" ");
}

/** The factors that count: first ones only where they were verified at that time or later. Both times are the server's. */
function countedFactors(session, notBefore) {
  const factors = { ...session?.factors };
  const isStale = ({ verifiedAt } = {}) => Date.parse(verifiedAt) < Date.parse(notBefore);
  // A key that did not verify its user came second.
  for (const name of FIRST)
    if (isStale(factors[name]) && (name !== "webAuthN" || factors[name].userVerified)) delete factors[name];
  return factors;
}

/** Factors and methods as the plan's words. */
function factWords(factors, methods, skipped) {
  const checked = (name, factor) => (factor?.verifiedAt ? [`${name}=${age(factor.verifiedAt)}`] : []);
  const key = factors.webAuthN;
  return [
    ...(factors.user ? ["user"] : []),
    ...methods.filter((m) => FACTORS[m]).map((m) => `has=${FACTORS[m]}`),
    ...checked("password", factors.password),
    ...checked("totp", factors.totp),
    ...checked("otpSms", factors.otpSms),
    ...checked("otpEmail", factors.otpEmail),
    ...checked("idp", factors.intent),
    ...checked("recoveryCode", factors.recoveryCode),
    ...checked(key?.userVerified ? "passkey" : "u2f", key),
    ...(skipped === undefined ? [] : [`skipped=${age(skipped)}`]),
  ].join(" ");
}

export class SessionFlow {
  #login;
  #id;
  #token;
  #session;
  #settings;
  /** Of which organisation they are. */
  #settingsOf;
  #methods;
  #skipped;
  #notBefore;
  #assumedOrganization;
  #busy = false;
  /** Whether a call of which no answer came may have changed the token. */
  #unsure = false;

  constructor(login, id, token) {
    this.#login = login;
    this.#id = id;
    this.#token = token;
  }

  /** Begins with who it is: `loginName` or `userId`. */
  static async begin(login, { loginName, userId, password, userAgent, lifetime }, options) {
    const user = userId === undefined ? { loginName: String(loginName ?? "").trim() } : { userId };
    const checks = password === undefined ? { user } : { user, password: { password } };
    const made = await login.session.createSession({ checks, userAgent, lifetime }, options);
    const flow = new SessionFlow(login, made.sessionId, made.sessionToken || undefined);
    await flow.refresh();
    return flow;
  }

  /** Goes on with one that was stored, or that a proxy keeps the token of. */
  static async resume(login, { sessionId, sessionToken }) {
    const flow = new SessionFlow(login, sessionId, sessionToken);
    await flow.refresh();
    return flow;
  }

  get sessionId() {
    return this.#id;
  }
  /** The newest token: bearer of everything that users do as themselves. `undefined` behind a proxy. */
  get sessionToken() {
    return this.#token;
  }
  get userId() {
    return this.#session?.factors?.user?.id;
  }
  get organizationId() {
    return this.#session?.factors?.user?.organizationId;
  }
  get loginName() {
    return this.#session?.factors?.user?.loginName;
  }
  get displayName() {
    return this.#session?.factors?.user?.displayName;
  }
  /** The session as it was read last. */
  get session() {
    return this.#session;
  }

  /** All that is worth storing. */
  toJSON() {
    return this.#token === undefined ? { sessionId: this.#id } : { sessionId: this.#id, sessionToken: this.#token };
  }

  /** The session where the contract wants a token of it. */
  #proof() {
    return { sessionId: this.#id, sessionToken: this.#token ?? PLACEHOLDER };
  }

  /** Reads the session. */
  async refresh(options) {
    try {
      this.#session = (await this.#login.session.getSession(this.toJSON(), options)).session;
    } catch (error) {
      if (this.#unsure && error.kind === "rpc")
        throw new FlowError(
          "session_lost",
          "an answer was lost, and the session's newest token with it: begin again",
          error,
        );
      throw error;
    }
    this.#unsure = false;
    return this.#session;
  }

  /** The settings of the user's organisation. A proxy may name it only after a first factor: then they are read once more. */
  async #loginSettings() {
    const orgId = this.organizationId || this.#assumedOrganization;
    if (!this.#settings || this.#settingsOf !== orgId) {
      this.#settings = (
        await this.#login.settings.getLoginSettings({ ctx: orgId ? { orgId } : { instance: true } })
      ).settings;
      this.#settingsOf = orgId;
    }
    return this.#settings;
  }

  /** The user's methods, read when they may have changed; `undefined` where a proxy does not tell them yet. */
  async #knownMethods() {
    if (this.#methods || !this.#session?.factors?.user) return this.#methods ?? [];
    // A session without a verified first factor names no user's id behind a proxy.
    if (!this.userId) return undefined;
    const options = this.#token === undefined ? { headers: { [SESSION_HEADER]: this.#id } } : undefined;
    try {
      this.#methods =
        (await this.#login.user.listAuthenticationMethodTypes({ userId: this.userId }, options)).authMethodTypes ?? [];
    } catch (error) {
      if (this.#token !== undefined || !isNotToldYet(error)) throw error;
    }
    return this.#methods;
  }

  /** Which checks are still needed. */
  async needs({ skipped, notBefore, organizationId } = {}) {
    if (skipped !== undefined) this.#skipped = skipped;
    if (notBefore !== undefined) this.#notBefore = notBefore;
    if (organizationId !== undefined) this.#assumedOrganization = organizationId;
    const settings = await this.#loginSettings();
    const methods = await this.#knownMethods();
    const factors = countedFactors(this.#session, this.#notBefore);
    // A first factor that the proxy does not accept any more is not one.
    if (!methods) for (const name of FIRST) delete factors[name];
    const wasm = await flowsWasm();
    const [step, ...left] = wasm
      .plan(policyWords(settings), factWords(factors, methods ?? UNKNOWN_METHODS, this.#skipped))
      .split(" ");
    return { step, factors: left };
  }

  /** What the person has set up may have changed. */
  forgetMethods() {
    this.#methods = undefined;
  }

  async #set(request, options) {
    if (this.#busy) throw new FlowError("busy", "a check of this session is under way: wait for it");
    this.#busy = true;
    try {
      if (this.#unsure) await this.refresh();
      let answer;
      try {
        answer = await this.#login.session.setSession({ ...this.#proof(), ...request }, options);
      } catch (error) {
        this.#unsure = error.kind !== "rpc" && error.kind !== "validation";
        throw error;
      }
      if (answer.sessionToken) this.#token = answer.sessionToken;
      return answer;
    } finally {
      this.#busy = false;
    }
  }

  async #check(checks, options) {
    await this.#set({ checks }, options);
    await this.refresh();
    return this.needs();
  }

  password(password, options) {
    return this.#check({ password: { password } }, options);
  }
  totp(code, options) {
    return this.#check({ totp: { code: plain(code) } }, options);
  }
  otpSms(code, options) {
    return this.#check({ otpSms: { code: plain(code) } }, options);
  }
  otpEmail(code, options) {
    return this.#check({ otpEmail: { code: plain(code) } }, options);
  }

  /** Checks a recovery code in place of a second factor; each is good once. */
  recoveryCode(code, options) {
    return this.#check({ recoveryCode: { code: plain(code) } }, options);
  }

  /** Has a code sent by SMS. */
  async sendOtpSms(options) {
    await this.#set({ challenges: { otpSms: {} } }, options);
  }
  /** Has a code sent by e-mail, with a link if there is a template for one. */
  async sendOtpEmail({ urlTemplate } = {}, options) {
    await this.#set(
      { challenges: { otpEmail: { sendCode: urlTemplate === undefined ? {} : { urlTemplate } } } },
      options,
    );
  }

  async #key(userVerificationRequirement, { domain = globalThis.location?.hostname, signal } = {}) {
    const { challenges } = await this.#set({ challenges: { webAuthN: { domain, userVerificationRequirement } } });
    const credentialAssertionData = await passkey.assert(challenges?.webAuthN?.publicKeyCredentialRequestOptions, {
      signal,
    });
    return this.#check({ webAuthN: { credentialAssertionData } });
  }

  /** Asks for a passkey, and checks it. */
  passkey(options) {
    return this.#key("USER_VERIFICATION_REQUIREMENT_REQUIRED", options);
  }
  /** Asks for a security key, and checks it. */
  u2f(options) {
    return this.#key("USER_VERIFICATION_REQUIREMENT_DISCOURAGED", options);
  }

  /** Answers an application's request with this session; the URL to which the browser goes. */
  async callback(authRequestId, options) {
    return (await this.#login.oidc.createCallback({ authRequestId, session: this.#proof() }, options)).callbackUrl;
  }

  /** Lets a device in. */
  async authorizeDevice(deviceAuthorizationId, options) {
    await this.#login.oidc.authorizeOrDenyDeviceAuthorization(
      { deviceAuthorizationId, session: this.#proof() },
      options,
    );
  }

  /** Ends the session. */
  async end(options) {
    await this.#login.session.deleteSession(this.toJSON(), options);
  }
}
