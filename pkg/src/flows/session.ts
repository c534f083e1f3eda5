// A session during a sign-in: its id and newest token, what was checked, what is still missing. It does only what the page
// calls: a challenge is requested when the page does so, and no check is ever sent twice.
//
// Behind a login client proxy there is no token: the proxy keeps it in a cookie that no script reads, finds it by the
// session's id, and takes it out of every response. Then the flow holds the id alone.

import type { zitadel } from "../contract.js";
import type { ZitadelError } from "../error.js";
import { checkNames } from "../option-names.js";
import type { CallOptions, ZitadelClient } from "../types.js";
import { withCallerPaths } from "./caller-paths.js";
import { normalizeCode, normalizeRecoveryCode } from "./code.js";
import { FlowError } from "./error.js";
import { nextStepWords } from "./bindings.js";
import { ServerClock } from "./server-clock.js";
import type { CeremonyOptions, Factor, Needs, NextStepOptions, SignInUser, StoredSession } from "./session-types.js";
import { passkey } from "./webauthn.js";
import { factWords, policyWords } from "./words.js";

type Session = zitadel.session.v2.Session;
type Factors = zitadel.session.v2.Factors;
type LoginSettings = zitadel.settings.v2.LoginSettings;
type Checks = zitadel.session.v2.ChecksInit;
type SetSessionRequest = Omit<zitadel.session.v2.SetSessionRequestInit, "sessionId" | "sessionToken">;
type UserVerification = "USER_VERIFICATION_REQUIREMENT_REQUIRED" | "USER_VERIFICATION_REQUIREMENT_DISCOURAGED";

/** The methods that a user may have, where a proxy does not list them before a first factor is verified: the settings decide what is offered. */
const UNKNOWN_METHODS = ["AUTHENTICATION_METHOD_TYPE_PASSKEY", "AUTHENTICATION_METHOD_TYPE_PASSWORD"];
/** Factors that come first; each of them says when it was verified. */
const FIRST_FACTORS = ["password", "webAuthN", "intent"] as const;
/** In place of a token, or of a user's id, which a proxy replaces by the real one. */
const PLACEHOLDER = "-";
/** Names the session to a proxy in calls that have no field for it. */
const SESSION_HEADER = "x-login-session";

/** Whether a proxy does not list a user's methods yet; a session that has ended is another error. */
const isNotListedYet = ({ id, codeName }: ZitadelError) =>
  id === "LOGIN-FirstFactorMissing" || (codeName === "permission_denied" && !/^LOGIN-Session/.test(String(id)));

/** The factors that count: first ones only if they were verified at `notBefore` or later. Both times are the server's. */
function countedFactors(session: Session | undefined, notBefore: string | undefined): Partial<Factors> {
  const factors: Partial<Factors> = { ...session?.factors };
  for (const name of FIRST_FACTORS) {
    const isStale = Date.parse(String(factors[name]?.verifiedAt)) < Date.parse(String(notBefore));
    // WebAuthn without user verification was a second factor.
    if (isStale && (name !== "webAuthN" || factors.webAuthN?.userVerified)) delete factors[name];
  }
  return factors;
}

/**
 * A session on its way from a user name to an application. `login` is a client with the login client's rights, such as
 * one of the same-origin path that the login server offers. Calls reject with their `ZitadelError`.
 *
 * Where the login client proxy keeps tokens (its responses have none), the flow holds the session's id alone: it sends
 * `-` where the contract wants a token, names the session in the header `x-login-session` where a call has no field for
 * it, and `sessionToken` is `undefined`. Such a proxy reveals nothing about a user before a first factor is verified:
 * `userId` is `undefined` until then, and `nextStep()` offers what the settings allow. The type of such a flow is
 * `SessionFlow<undefined>`: `SessionFlow.begin<undefined>(login, { loginName })`.
 */
export class SessionFlow<Token extends string | undefined = string> {
  readonly #login: ZitadelClient;
  readonly #clock: ServerClock;
  readonly #id: string;
  #token: Token;
  #session: Session | undefined;
  #settings: LoginSettings | undefined;
  /** The organization of the settings. */
  #settingsOf: string | undefined;
  #methods: readonly unknown[] | undefined;
  #options: NextStepOptions = {};
  #busy = false;
  /** Whether the session was read since the last `nextStep`. */
  #isFresh = false;
  /** Whether a call without a response may have changed the token. */
  #mayHaveNewToken = false;

  private constructor(login: ZitadelClient, id: string, token: Token) {
    this.#login = login;
    this.#clock = new ServerClock(login);
    this.#id = id;
    this.#token = token;
  }

  /** Creates a session for a user, and checks the password if there is one. */
  static async begin<Token extends string | undefined = string>(
    login: ZitadelClient,
    signInUser: SignInUser,
    options?: CallOptions,
  ): Promise<SessionFlow<Token>> {
    checkNames(signInUser, "loginName", "userId", "password", "userAgent", "lifetime");
    const { loginName, userId, password, userAgent, lifetime } = signInUser;
    const user = userId === undefined ? { loginName: String(loginName ?? "").trim() } : { userId };
    const checks = password === undefined ? { user } : { user, password: { password } };
    const request = { checks, userAgent, lifetime } as zitadel.session.v2.CreateSessionRequestInit;
    const created = await withCallerPaths(login.session.createSession(request, options));
    // A proxy that keeps the token takes it out of the response.
    const token = (created.sessionToken || undefined) as Token;
    const flow = new SessionFlow<Token>(login, created.sessionId, token);
    flow.#clock.observe(created.details?.changeDate);
    await flow.refresh();
    return flow;
  }

  /** Continues a stored session, or one whose token a login client proxy keeps. */
  static async resume(login: ZitadelClient, stored: { sessionId: string; sessionToken: string }): Promise<SessionFlow>;
  /** Continues a session whose token a login client proxy keeps. */
  static async resume(
    login: ZitadelClient,
    stored: { sessionId: string; sessionToken?: undefined },
  ): Promise<SessionFlow<undefined>>;
  static async resume(login: ZitadelClient, { sessionId, sessionToken }: StoredSession): Promise<unknown> {
    const flow = new SessionFlow<string | undefined>(login, sessionId, sessionToken);
    await flow.refresh();
    return flow;
  }

  /** The session's id. */
  get sessionId(): string {
    return this.#id;
  }
  /** The newest token: the bearer token of users' own calls. `undefined` where a proxy keeps it. */
  get sessionToken(): Token {
    return this.#token;
  }
  /** The user's id. */
  get userId(): string | undefined {
    return this.#session?.factors?.user?.id;
  }
  /** The id of the user's organization. */
  get organizationId(): string | undefined {
    return this.#session?.factors?.user?.organizationId;
  }
  /** The user's login name. */
  get loginName(): string | undefined {
    return this.#session?.factors?.user?.loginName;
  }
  /** The user's display name. */
  get displayName(): string | undefined {
    return this.#session?.factors?.user?.displayName;
  }
  /** The session as it was last read. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** What to store for {@link SessionFlow.resume}: the id, and the token if there is one. */
  toJSON(): Token extends string ? { sessionId: string; sessionToken: Token } : { sessionId: string } {
    type Stored = ReturnType<SessionFlow<Token>["toJSON"]>;
    const sessionId = this.#id;
    return (this.#token === undefined ? { sessionId } : { sessionId, sessionToken: this.#token }) as Stored;
  }

  /** The session where the contract requires its token. */
  #proof(): { sessionId: string; sessionToken: string } {
    return { sessionId: this.#id, sessionToken: this.#token ?? PLACEHOLDER };
  }

  /** Reads the session. Rejects with a `FlowError` `session_lost` when a lost response held the newest token. */
  async refresh(options?: CallOptions): Promise<Session | undefined> {
    try {
      this.#session = (await this.#login.session.getSession(this.toJSON(), options)).session;
    } catch (error) {
      if (this.#mayHaveNewToken && (error as ZitadelError).kind === "rpc")
        throw new FlowError(
          "session_lost",
          "a response was lost, and the session's newest token with it: begin again",
          error,
        );
      throw error;
    }
    this.#mayHaveNewToken = false;
    this.#isFresh = true;
    this.#clock.observe(this.#session?.creationDate, this.#session?.changeDate);
    return this.#session;
  }

  /** The settings of the user's organization. A proxy may reveal it only after a first factor: then they are read again. */
  async #loginSettings(): Promise<LoginSettings | undefined> {
    const orgId = this.organizationId || this.#options.organizationId;
    if (!this.#settings || this.#settingsOf !== orgId) {
      const ctx = orgId ? { orgId } : { instance: true };
      this.#settings = (await this.#login.settings.getLoginSettings({ ctx })).settings;
      this.#settingsOf = orgId;
    }
    return this.#settings;
  }

  /** The user's methods, read when they may have changed; `undefined` where a proxy does not list them yet. */
  async #knownMethods(): Promise<readonly unknown[] | undefined> {
    if (this.#methods || !this.#session?.factors?.user) return this.#methods ?? [];
    const { userId } = this;
    // Behind a proxy, a session without a verified first factor has no user id.
    if (!userId) return undefined;
    const options = this.#token === undefined ? { headers: { [SESSION_HEADER]: this.#id } } : undefined;
    try {
      const { authMethodTypes, details } = await this.#login.user.listAuthenticationMethodTypes({ userId }, options);
      this.#clock.observe(details?.timestamp);
      this.#methods = authMethodTypes ?? [];
    } catch (error) {
      if (this.#token !== undefined || !isNotListedYet(error as ZitadelError)) throw error;
    }
    return this.#methods;
  }

  /**
   * Which checks are still needed, by the server's time. Options are remembered. A session that was not read since the last
   * time is read again: checks expire.
   */
  async nextStep(options: NextStepOptions = {}): Promise<Needs> {
    checkNames(options, "skipped", "notBefore", "organizationId");
    for (const [name, value] of Object.entries(options))
      if (value !== undefined) this.#options[name as keyof NextStepOptions] = value;
    if (!this.#isFresh) await this.refresh();
    this.#isFresh = false;
    const settings = await this.#loginSettings();
    const methods = await this.#knownMethods();
    const factors = countedFactors(this.#session, this.#options.notBefore);
    // A first factor that the proxy no longer accepts does not count.
    if (!methods) for (const name of FIRST_FACTORS) delete factors[name];
    const facts = factWords(factors, methods ?? UNKNOWN_METHODS, this.#options.skipped, this.#clock.now());
    const [step, ...left] = (await nextStepWords(policyWords(settings), facts)).split(" ");
    return { step: step as Needs["step"], factors: left as Factor[] };
  }

  /** Has the user's authentication methods read again by the next `nextStep()`, after one was set up or removed. */
  invalidateAuthMethods(): void {
    this.#methods = undefined;
  }

  async #set(request: SetSessionRequest, options?: CallOptions): Promise<zitadel.session.v2.SetSessionResponse> {
    if (this.#busy) throw new FlowError("busy", "another check of this session is in progress: wait for it");
    this.#busy = true;
    try {
      if (this.#mayHaveNewToken) await this.refresh();
      const response = await withCallerPaths(this.#sendSet(request, options));
      this.#clock.observe(response.details?.changeDate);
      if (response.sessionToken) this.#token = response.sessionToken as Token;
      return response;
    } finally {
      this.#busy = false;
    }
  }

  async #sendSet(request: SetSessionRequest, options?: CallOptions): Promise<zitadel.session.v2.SetSessionResponse> {
    try {
      return await this.#login.session.setSession({ ...this.#proof(), ...request }, options);
    } catch (error) {
      const { kind } = error as ZitadelError;
      this.#mayHaveNewToken = kind !== "rpc" && kind !== "validation";
      throw error;
    }
  }

  async #check(checks: Checks, options?: CallOptions): Promise<Needs> {
    await this.#set({ checks }, options);
    await this.refresh();
    return this.nextStep();
  }

  /** Checks the password. Rejects with `password_invalid` or `user_locked`. */
  password(password: string, options?: CallOptions): Promise<Needs> {
    return this.#check({ password: { password } }, options);
  }
  /** Checks a code of an authenticator app; what is no letter or digit is ignored. Rejects with `code_invalid`. */
  totp(code: string, options?: CallOptions): Promise<Needs> {
    return this.#check({ totp: { code: normalizeCode(code) } }, options);
  }
  /** Checks a code that `sendOtpSms` had sent; what is no letter or digit is ignored. Rejects with `code_invalid` or `code_expired`. */
  otpSms(code: string, options?: CallOptions): Promise<Needs> {
    return this.#check({ otpSms: { code: normalizeCode(code) } }, options);
  }
  /** Checks a code that `sendOtpEmail` had sent; what is no letter or digit is ignored. Rejects with `code_invalid` or `code_expired`. */
  otpEmail(code: string, options?: CallOptions): Promise<Needs> {
    return this.#check({ otpEmail: { code: normalizeCode(code) } }, options);
  }
  /** Checks a recovery code in place of a second factor, after a first one (ZITADEL of 2026). Each can be used once. */
  recoveryCode(code: string, options?: CallOptions): Promise<Needs> {
    return this.#check({ recoveryCode: { code: normalizeRecoveryCode(code) } }, options);
  }

  /** Has a code sent by SMS. */
  async sendOtpSms(options?: CallOptions): Promise<void> {
    await this.#set({ challenges: { otpSms: {} } }, options);
  }
  /** Has a code sent by e-mail, with a link if there is a template: `https://login.example.com/?code={{.Code}}`. */
  async sendOtpEmail({ urlTemplate }: { urlTemplate?: string | undefined } = {}, options?: CallOptions): Promise<void> {
    const sendCode = urlTemplate === undefined ? {} : { urlTemplate };
    await this.#set({ challenges: { otpEmail: { sendCode } } }, options);
  }

  async #webAuthn(userVerificationRequirement: UserVerification, more: CeremonyOptions = {}): Promise<Needs> {
    checkNames(more, "domain", "signal", "mediation");
    const { domain = globalThis.location?.hostname, signal, mediation } = more;
    const { challenges } = await this.#set({ challenges: { webAuthN: { domain, userVerificationRequirement } } });
    const options = challenges?.webAuthN?.publicKeyCredentialRequestOptions ?? {};
    const credentialAssertionData = await passkey.assert(options, { signal, mediation });
    return this.#check({ webAuthN: { credentialAssertionData } });
  }

  /** Has the browser ask for a passkey, and checks it. Rejects with a `FlowError` when the ceremony fails. */
  passkey(options?: CeremonyOptions): Promise<Needs> {
    return this.#webAuthn("USER_VERIFICATION_REQUIREMENT_REQUIRED", options);
  }
  /** Has the browser ask for a security key, and checks it. Rejects with a `FlowError` when the ceremony fails. */
  u2f(options?: CeremonyOptions): Promise<Needs> {
    return this.#webAuthn("USER_VERIFICATION_REQUIREMENT_DISCOURAGED", options);
  }

  /** Signs in to an application with this session; returns the URL to which the browser goes. */
  async callback(authRequestId: string, options?: CallOptions): Promise<string> {
    const response = await this.#login.oidc.createCallback({ authRequestId, session: this.#proof() }, options);
    return response.callbackUrl;
  }

  /** Authorizes a device (RFC 8628) with this session. */
  async authorizeDevice(deviceAuthorizationId: string, options?: CallOptions): Promise<void> {
    const request = { deviceAuthorizationId, session: this.#proof() };
    await this.#login.oidc.authorizeOrDenyDeviceAuthorization(request, options);
  }

  /** Ends the session. */
  async end(options?: CallOptions): Promise<void> {
    await this.#login.session.deleteSession(this.toJSON(), options);
  }
}
