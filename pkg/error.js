// The one shape of every failure.

// Two copies of this package, or two realms, have two classes; this they share.
const brand = Symbol.for("zitadel-wasm.ZitadelError");

/** gRPC's codes, by number. */
const CODES = [
  "ok",
  "canceled",
  "unknown",
  "invalid_argument",
  "deadline_exceeded",
  "not_found",
  "already_exists",
  "permission_denied",
  "resource_exhausted",
  "failed_precondition",
  "aborted",
  "out_of_range",
  "unimplemented",
  "internal",
  "unavailable",
  "data_loss",
  "unauthenticated",
];

export class ZitadelError extends Error {
  constructor({ kind, code, reason, message, httpStatus, id, violations = [], details = [], cause }) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ZitadelError";
    this.kind = kind;
    this.code = code;
    this.codeName = CODES[code] ?? "unknown";
    this.reason = reason;
    this.httpStatus = httpStatus;
    this.id = id;
    this.violations = violations;
    this.details = details;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Everything but stack and cause: what a log may hold. */
  toJSON() {
    return { ...this, message: this.message };
  }
}

export function isZitadelError(value) {
  try {
    return typeof value === "object" && value !== null && value[brand] === true;
  } catch {
    // A proxy that throws is no error of ours.
    return false;
  }
}

/** An option, a hook or a token that is none: nothing was sent. */
export function refused(path, message, cause) {
  return new ZitadelError({
    kind: "validation",
    code: 3,
    reason: "request_invalid",
    cause,
    message: `the request was not sent: ${path} ${message}`,
    violations: [{ path, rule: "type", message }],
  });
}

/** No whole answer. */
export function unanswered(cause, httpStatus) {
  const offline = globalThis.navigator?.onLine === false;
  return new ZitadelError({
    kind: "network",
    code: 14,
    reason: offline ? "offline" : "cors_or_network",
    cause,
    httpStatus,
    message: offline
      ? "there was no answer: this device is offline"
      : httpStatus === undefined
        ? "there was no answer: refused, cut, redirected, or forbidden by CORS"
        : "the answer was cut before its end",
  });
}

/** The caller's time is over. */
export function timedOut(cause) {
  return new ZitadelError({
    kind: "timeout",
    code: 4,
    reason: "timeout",
    message: "there was no answer in time",
    cause,
  });
}

/** The caller gave the call up. */
export function canceled(cause) {
  return new ZitadelError({ kind: "canceled", code: 1, reason: "canceled", message: "the call was given up", cause });
}
