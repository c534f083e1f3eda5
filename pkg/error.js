// The one shape of every failure.

// Two copies of this package, or two realms, have two classes; this they share.
const brand = Symbol.for("zitadel-wasm.ZitadelError");

export class ZitadelError extends Error {
  constructor({ kind, code, codeName, httpStatus, id, message, violations, details, cause }) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ZitadelError";
    this.kind = kind;
    this.code = code;
    this.codeName = codeName;
    this.httpStatus = httpStatus;
    this.id = id;
    this.violations = violations;
    this.details = details;
    Object.defineProperty(this, brand, { value: true });
  }

  toJSON() {
    const { name, kind, code, codeName, httpStatus, id, message, violations, details } = this;
    return { name, kind, code, codeName, httpStatus, id, message, violations, details };
  }
}

export function isZitadelError(value) {
  return typeof value === "object" && value !== null && value[brand] === true;
}
