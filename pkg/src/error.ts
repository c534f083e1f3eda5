// The one shape of every failure.

import type { Messages } from "./contract.js";
import { CODE_CANCELED, CODE_DEADLINE_EXCEEDED, CODE_INVALID_ARGUMENT, CODE_UNKNOWN } from "./generated.js";
import type { ErrorReason } from "./reason.js";
import type { ErrorKind, Violation } from "./types.js";

// Two copies of this package, or two realms, have two classes; they share this.
const brand = Symbol.for("zitadel-wasm.ZitadelError");

/** Details of ZITADEL's status, each with its `@type`. */
type Details = readonly {
  "@type"?: string;
  id?: string;
  message?: string;
  failedAttempts?: number;
  [name: string]: unknown;
}[];

/**
 * The fields of a `ZitadelError`: what its constructor takes, as in tests, and what `toJSON` returns. Without a code it is
 * `unknown` (2).
 */
export type ZitadelErrorFields = {
  kind: ErrorKind;
  reason: ErrorReason;
  message?: string | undefined;
  httpStatus?: number | undefined;
  id?: string | undefined;
  violations?: readonly Violation[] | undefined;
  details?: Details | undefined;
} & ({ code: number; codeName: string } | { code?: undefined; codeName?: undefined });

/** @internal The fields of an error, as the WebAssembly packs them. */
export type Failure = ZitadelErrorFields & { message: string };

/** Every failure, whatever went wrong and whichever transport was in use. */
export class ZitadelError extends Error {
  /** Always `"ZitadelError"`. */
  declare readonly name: "ZitadelError";
  /** Who has to act: see {@link ErrorKind}. */
  declare readonly kind: ErrorKind;
  /** The gRPC code (0 to 16): ZITADEL's, or the one that fits. */
  declare readonly code: number;
  /** The code's name: `invalid_argument`, `not_found`, … */
  declare readonly codeName: string;
  /** Why, as a word to switch on. */
  declare readonly reason: ErrorReason;
  /** The HTTP status, if there was a response. */
  declare readonly httpStatus?: number;
  /** ZITADEL's error id, which is stable, unlike texts: `COMMAND-eis9R`. */
  declare readonly id?: string;
  /** What is wrong with the request; empty unless `kind` is `"validation"`. */
  declare readonly violations: readonly Violation[];
  /** Details of ZITADEL's status, each with its `@type`. */
  declare readonly details: Details;
  /** What caused it: the signal's reason, the browser's own error, what a token provider or a hook threw. */
  declare readonly cause?: unknown;

  /** The package makes the errors of calls; tests make their own. */
  constructor(fields: ZitadelErrorFields, options?: { cause?: unknown }) {
    super(fields.message ?? fields.reason, options);
    const { kind, reason, code = CODE_UNKNOWN, codeName = "unknown", httpStatus, id, violations, details } = fields;
    // Named one by one: what another window posted has nothing else to say, such as a prototype.
    Object.assign(this, { name: "ZitadelError", kind, code, codeName, reason });
    Object.assign(this, { violations: violations ?? [], details: details ?? [] });
    // Absent is absent, and not undefined, also in logs.
    if (httpStatus !== undefined) Object.assign(this, { httpStatus });
    if (id !== undefined) Object.assign(this, { id });
    Object.defineProperty(this, brand, { value: true });
  }

  /**
   * The error that `toJSON` returned the fields of: what a worker, another window or a server component posts, since errors
   * themselves lose their fields on the way.
   */
  static from(json: ZitadelErrorFields): ZitadelError {
    return new ZitadelError(json);
  }

  /** @internal */
  static fromFailure(failure: Failure, cause?: unknown): ZitadelError {
    return new ZitadelError(failure, cause === undefined ? undefined : { cause });
  }

  /** The detail of a type, such as `zitadel.v1.ErrorDetail`, by its full name. */
  findDetail<T extends keyof Messages>(type: T): ({ "@type": string } & Messages[T]) | undefined;
  findDetail<T extends string>(type: T): { "@type": string; [name: string]: unknown } | undefined;
  findDetail(type: string): unknown {
    return this.details.find((detail) => String(detail["@type"]).split("/").pop() === type);
  }

  /** Everything but the stack and the cause, for logs and other windows. It never contains tokens or what the caller sent. */
  toJSON(): Omit<ZitadelError, "toJSON" | "findDetail" | "stack" | "cause"> {
    return { ...this, message: this.message };
  }
}

/** Whether a value is a `ZitadelError`, of this copy of the package or another, of this realm or another. Never throws. */
export function isZitadelError(value: unknown): value is ZitadelError {
  try {
    return typeof value === "object" && value !== null && (value as { [brand]?: unknown })[brand] === true;
  } catch {
    // A proxy that throws is not an error of this package.
    return false;
  }
}

/** @internal An option, a hook or a token that is not valid: nothing was sent. */
export function validationError(
  path: string,
  message: string,
  cause?: unknown,
  rule: Violation["rule"] = "type",
): ZitadelError {
  return ZitadelError.fromFailure(
    {
      kind: "validation",
      code: CODE_INVALID_ARGUMENT,
      codeName: "invalid_argument",
      reason: "request_invalid",
      message: `the request was not sent: ${path} ${message}`,
      violations: [{ path, rule, message }],
    },
    cause,
  );
}

/** @internal The time limit is over; `timeoutMs` is unknown when a signal of the caller's ended the call. */
export function timeoutError(timeoutMs?: number, cause?: unknown): ZitadelError {
  const message = `request timed out${timeoutMs === undefined ? "" : ` after ${timeoutMs} ms`}`;
  const codeName = "deadline_exceeded";
  return ZitadelError.fromFailure(
    { kind: "timeout", code: CODE_DEADLINE_EXCEEDED, codeName, reason: "timeout", message },
    cause,
  );
}

/** @internal The caller's signal or hook ended the call. */
export function canceledError(cause: unknown): ZitadelError {
  const kind = "canceled";
  return ZitadelError.fromFailure({ kind, code: CODE_CANCELED, codeName: kind, reason: kind, message: kind }, cause);
}
