// Settings and facts as the words that the WebAssembly reads (src/flows/next_step.rs): `password second=totp
// secondLifetime=64800`. Two strings need no codec on the other side, which would be most of that module.

import type { zitadel } from "../contract.js";
import type { Factor } from "./session-types.js";

type LoginSettings = zitadel.settings.v2.LoginSettings;
type Factors = zitadel.session.v2.Factors;

const FACTORS: Record<string, Factor> = {
  AUTHENTICATION_METHOD_TYPE_PASSWORD: "password",
  AUTHENTICATION_METHOD_TYPE_PASSKEY: "passkey",
  AUTHENTICATION_METHOD_TYPE_TOTP: "totp",
  AUTHENTICATION_METHOD_TYPE_OTP_SMS: "otpSms",
  AUTHENTICATION_METHOD_TYPE_OTP_EMAIL: "otpEmail",
  AUTHENTICATION_METHOD_TYPE_U2F: "u2f",
  AUTHENTICATION_METHOD_TYPE_IDP: "idp",
  AUTHENTICATION_METHOD_TYPE_RECOVERY_CODE: "recoveryCode",
};
const SECOND_FACTORS: Record<string, Factor> = {
  SECOND_FACTOR_TYPE_OTP: "totp",
  SECOND_FACTOR_TYPE_U2F: "u2f",
  SECOND_FACTOR_TYPE_OTP_EMAIL: "otpEmail",
  SECOND_FACTOR_TYPE_OTP_SMS: "otpSms",
};

/** Seconds of a `3.5s`. */
const seconds = (duration: string | undefined) =>
  duration === undefined ? undefined : Math.round(Number.parseFloat(duration));

/** Seconds since a time, at another in milliseconds. */
const age = (time: string, now: number) => Math.max(0, Math.round((now - Date.parse(time)) / 1000));

const when = (condition: unknown, word: string) => (condition ? [word] : []);
const assign = (name: string, value: number | undefined) => (value === undefined ? [] : [`${name}=${value}`]);
const named = (name: string, types: readonly unknown[], names: Record<string, Factor>) =>
  types.flatMap((type) => names[String(type)] ?? []).map((factor) => `${name}=${factor}`);

/** The settings of an organization. */
export function policyWords(settings: LoginSettings = {}): string {
  // ZITADEL of 2026 has the first and deprecates the second; an older one has the second only.
  const isLocal = settings.allowLocalAuthentication || settings.allowUsernamePassword;
  return [
    ...when(isLocal, "password"),
    ...when(isLocal && settings.passkeysType === "PASSKEYS_TYPE_ALLOWED", "passkey"),
    ...named("second", settings.secondFactors ?? [], SECOND_FACTORS),
    ...when(settings.forceMfa, "force"),
    ...when(settings.forceMfaLocalOnly, "forceLocal"),
    ...assign("passwordLifetime", seconds(settings.passwordCheckLifetime)),
    ...assign("secondLifetime", seconds(settings.secondFactorCheckLifetime)),
    ...assign("passkeyLifetime", seconds(settings.multiFactorCheckLifetime)),
    ...assign("offerAfter", seconds(settings.mfaInitSkipLifetime)),
  ].join(" ");
}

/** What a session has checked, and which methods its user has. `now` is the server's time in milliseconds. */
export function factWords(
  factors: Partial<Factors>,
  methods: readonly unknown[],
  skipped: string | undefined,
  now: number,
): string {
  const checked = (name: Factor, factor: { verifiedAt?: string } | undefined) =>
    factor?.verifiedAt ? [`${name}=${age(factor.verifiedAt, now)}`] : [];
  const credential = factors.webAuthN;
  return [
    ...when(factors.user, "user"),
    ...named("has", methods, FACTORS),
    ...checked("password", factors.password),
    ...checked("totp", factors.totp),
    ...checked("otpSms", factors.otpSms),
    ...checked("otpEmail", factors.otpEmail),
    ...checked("idp", factors.intent),
    ...checked("recoveryCode", factors.recoveryCode),
    ...checked(credential?.userVerified ? "passkey" : "u2f", credential),
    ...assign("skipped", skipped === undefined ? undefined : age(skipped, now)),
  ].join(" ");
}
