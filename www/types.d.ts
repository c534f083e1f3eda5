// What the page's modules share. This file is for the type checker and for readers; browsers never load it.
import type { zitadel, ZitadelClient } from "./zitadel-wasm/index.js";
import type { Factor, SessionFlow } from "./zitadel-wasm/flows/index.js";
import type english from "./texts/en.json";

/** The name of a sentence in `texts/`. */
export type TextKey = keyof typeof english;

/** A request of OpenID Connect; or of SAML, which has nothing but an id. */
export type AuthRequest = zitadel.oidc.v2.AuthRequest & { isSaml?: boolean };
export type User = zitadel.user.v2.User;

/** A session whose token the login client proxy keeps. */
export type Flow = SessionFlow<undefined>;
export type NextStep = Awaited<ReturnType<Flow["nextStep"]>>;

/** One account that this browser is signed in to. */
export interface Account {
  /** Its sessions, newest first. */
  ids: string[];
  user: zitadel.session.v2.UserFactor;
}

/** Settings of the organization that people sign in to. */
export interface Settings {
  login: zitadel.settings.v2.LoginSettings;
  passwordRules: zitadel.settings.v2.PasswordComplexitySettings;
  passwordExpiry: zitadel.settings.v2.PasswordExpirySettings;
  branding: zitadel.settings.v2.BrandingSettings;
  legal: zitadel.settings.v2.LegalAndSupportSettings;
  /** The languages that the instance allows; empty for all. */
  languages: string[];
}

/** Where a link leads and what it says. */
export interface Link {
  text: string;
  href: string;
}

/** What every view is given. */
export interface Page {
  /** The parameters that the page was opened with. */
  readonly query: URLSearchParams;
  /** The login client, through this origin. It signs in, registers, resets passwords, and responds to applications. */
  readonly login: ZitadelClient;
  readonly settings: Settings;
  /** The request of the application that sent the browser here. */
  readonly request: AuthRequest | undefined;
  /** The organization that the application requires, or whose domain was discovered. */
  readonly organization: string | undefined;
  readonly sessions: Sessions;
  readonly application: Application;
  readonly views: Views;
  /** The session that is being signed in, or is signed in. */
  flow: Flow | undefined;
  /** Whether a password was checked in this view: then a passkey may be offered. */
  hasCheckedPassword: boolean;
  /** The last change of the user that the next step depends on: it is read when it is visible. */
  userWritten: zitadel.object.v2.Details | undefined;
  /** Whether the account follows a sign-in, also where the settings name another address for it. */
  staysHere: boolean;
  /** What follows a sign-in in place of the account: the decision about a device. */
  onSignedIn: (() => unknown) | undefined;
  /** The session; throws without one. */
  requireFlow(): Flow;
  /** A client that acts as the session's user. If a call finds the session expired, the page leads there. */
  userClient(): Promise<ZitadelClient>;
  /** The login client, with a session that proves which user it acts for. */
  loginClientFor(sessionId?: string): Promise<ZitadelClient>;
  /** Asks for a sign-in because the session has expired. */
  showSessionExpired(): void;
  /** Forgets the session in this view. The browser's sessions stay. */
  forgetSession(): void;
  /** Continues with a session: with the step that it still needs, or with what follows a sign-in. */
  advance(flow: Flow, next?: NextStep): Promise<void>;
  /** Continues with what follows a sign-in. */
  finish(): Promise<void>;
  /** Continues with what people signed in for: the application, or the account. */
  leave(): Promise<void>;
  /** Continues with the only account, with the one that is chosen, or with a sign-in. */
  chooseAccount(accounts: Account[]): Promise<void>;
  /** Continues with the newest session of an account. */
  useAccount(account: Account): Promise<void>;
  /** Leads to the step that a refusal of the login server requires. Returns whether there is one. */
  handleRefusal(error: unknown): Promise<boolean>;
  showSignedOut(link?: Link): void;
}

/** The sessions of this browser. */
export interface Sessions {
  /** One account for each user, newest first. */
  list(): Promise<Account[]>;
  /** The account of a login name, among those that were listed last. */
  findByLoginName(loginName: string): Account | undefined;
  /** The newest session of an account; `undefined` when it has ended. */
  resume(account: Account): Promise<Flow | undefined>;
  /** Ends every session of an account. */
  end(account: { ids: string[]; user?: { id?: string } }): Promise<void>;
}

/** The application that sent the browser here. */
export interface Application {
  /** Continues with the sessions that the request may be about, of the accounts of this browser. */
  start(all: Account[]): Promise<void>;
  /** Sends the browser back, signed in. */
  finish(): Promise<void>;
}

export interface Views {
  readonly signIn: SignInView;
  readonly secondFactor: {
    open(factors: Factor[]): Promise<void>;
    /** Continues from the link in an email with a one-time code. */
    openFromLink(): Promise<void>;
  };
  readonly setup: { open(factors: Factor[], isForced: boolean): Promise<void> };
  readonly newPassword: NewPasswordView;
  readonly providers: ProvidersView;
  readonly linkProvider: {
    /** Asks whether what a provider has proven is linked to the account; `work` links it. */
    open(provider: zitadel.settings.v2.IdentityProvider, work: () => Promise<unknown>): void;
  };
  readonly directory: {
    /** Asks for the name and the password at a directory (LDAP): to sign in, or to link an account of the session's user. */
    open(provider: zitadel.settings.v2.IdentityProvider, linksAccount: boolean): void;
  };
  readonly register: RegisterView;
  readonly addPasskey: AddPasskeyView;
  readonly verifyEmail: VerifyEmailView;
  readonly device: { open(): void };
  readonly accountChoice: AccountChoiceView;
  readonly account: AccountView;
}

export interface SignInView {
  /** Asks for a username. `problem` or `notice` is the sentence that says why; with `isSent` a given name is sent at once. */
  open(options?: { name?: string | undefined; problem?: TextKey; notice?: TextKey; isSent?: boolean }): void;
  /** Asks for a first factor. */
  openFirstFactor(factors: Factor[]): void;
}

export interface NewPasswordView {
  /** Has a code sent, without revealing whether the user exists. */
  sendResetCode(): Promise<void>;
  /** Continues from the link in an email. */
  openFromLink(): void;
  /** Asks an invited user for the first password, or for a passkey. */
  openFirst(userId: string): void;
  /** Asks for a new password before anything else. `reason` is the sentence that says why. */
  openChange(reason: TextKey): void;
}

/** A user whom an identity provider has proven, and who has no account yet. */
export interface ProvidedUser {
  /** The sign-in at the provider that proves it. */
  state: string;
  givenName: string;
  familyName: string;
  email: string;
  /** Links the sign-in to an account that people have already, where its provider allows it. */
  link: (() => unknown) | undefined;
}

/** A sign-in at an identity provider that has succeeded. */
export interface ProviderIntent {
  /** What this browser began it with. */
  state: string;
  /** The provider, where the page knows it. */
  providerId?: string;
  /** Whether an account is linked, in place of a sign-in. */
  isLink?: boolean;
  id: string;
  token: string;
}

export interface RegisterView {
  open(): void;
  /** Asks for what the provider did not return, or for consent. */
  openForProvider(user: ProvidedUser): void;
}

export interface AddPasskeyView {
  /** Registers a passkey with the code of the link in an email. */
  openFromLink(): void;
  /** Offers a passkey after a sign-in without one; `onDone` continues. */
  openOffer(onDone: () => unknown): Promise<void>;
}

export interface ProvidersView {
  /**
   * Shows the buttons of the identity providers in a view. With `mayLeave` the browser leaves for the only one where the
   * settings allow nothing else.
   */
  show(view: "user" | "register", mayLeave?: boolean): Promise<void>;
  /** The identity providers that people may use. */
  list(): Promise<zitadel.settings.v2.IdentityProvider[]>;
  /** Leaves for the only provider of an organization that has no other way to sign in. Returns whether it is such one. */
  leaveForProviderOf(organization: string, loginHint: string): Promise<boolean>;
  /** Leaves for a provider, or asks for the password there: to sign in, or to link an account to the session's user. */
  open(provider: zitadel.settings.v2.IdentityProvider, isLink?: boolean): Promise<void>;
  /** Leaves for the provider that an application's scope names. Returns whether there is one. */
  openByScope(id: string): Promise<boolean>;
  /** Continues with what a provider has proven. */
  continueFrom(intent: ProviderIntent): Promise<void>;
  /** Continues with the session of a user who was just registered with a provider. */
  continueAs(userId: string): Promise<void>;
  /** Leaves for the provider of a user who has no other way to sign in. Returns whether it is such a user. */
  leaveForOnlyProvider(flow: Flow): Promise<boolean>;
  /** Continues when the browser comes back from a provider. */
  openFromReturn(): Promise<void>;
}

export interface VerifyEmailView {
  open(options: EmailToVerify): void;
  /** Continues from the link in an email. */
  openFromLink(): Promise<void>;
  /** Accepts an invitation from the link in an email. */
  openInvitation(): void;
}

export interface EmailToVerify {
  userId: string;
  email?: string;
  /** A session of the user, if there is one in this browser: only it may have a new code sent. */
  sessionId?: string | undefined;
  onDone(): unknown;
}

export interface AccountChoiceView {
  /** Lets people choose an account to continue with. */
  open(accounts: Account[]): void;
  /** Lets people choose which accounts to sign out of. `onDone` runs when none is left. */
  openSignOut(accounts: Account[], onDone: () => void): void;
}

export interface AccountView {
  readonly context: AccountContext;
  /** The rows that set a factor up, by the factor. */
  readonly factors: Record<"passkey" | "totp" | "u2f" | "otpSms" | "otpEmail", FactorRow>;
  open(): Promise<void>;
}

/** What the rows of an account share. */
export interface AccountContext {
  readonly page: Page;
  userId: string;
  /** A client that acts as the user. */
  client: ZitadelClient;
  /** A client that sets factors up: the user's own; the login client while a second factor is forced. */
  setupClient: ZitadelClient;
  /** Whether a second factor is forced: the user's own client is of no use until it is set up. */
  isForced: boolean;
  user: User;
  factors: zitadel.user.v1.AuthFactor[];
  passkeys: zitadel.user.v2.Passkey[];
  links: zitadel.idp.v1.IDPUserLink[];
  /** The user's authentication methods, by their names in the contract. */
  methods: string[];
  /** What follows when a factor is set up, where that is a step of a sign-in. */
  onSetUp: ((text: TextKey) => Promise<void>) | undefined;
  /** Shows a panel elsewhere than in the dialog. */
  place: ((panelId: string, onClose?: () => void) => void) | undefined;
  hasPassword(): boolean;
  /** Begins with the session's user. */
  begin(isForced: boolean): Promise<void>;
  /** Reads everything again after a change: again and again until what was written is there, for a while. */
  refresh(isWritten?: () => boolean): Promise<void>;
  /** Shows the panel that sets something up. */
  show(panelId: string, title: TextKey, onClose?: () => void): void;
  /** Something is set up: it is shown, or the sign-in continues. */
  done(text: TextKey, isWritten?: () => boolean): Promise<void>;
  /** A new password voids the check of the old one: the session is checked again. */
  checkPassword(password: string): Promise<void>;
  /** A second factor that was just set up has to be checked in the session before its token is good for anything. */
  checkSecondFactor(method: string, check: (flow: Flow) => Promise<NextStep>): Promise<void>;
}

/** A row of the account's settings. */
export interface AccountRow {
  /** Shows what the context has. */
  render(): void | Promise<void>;
}

/** A row that sets a factor up. */
export interface FactorRow extends AccountRow {
  setUp(): Promise<void>;
}
