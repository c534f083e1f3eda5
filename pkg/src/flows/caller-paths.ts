// The violations of a flow's call, by the names of what its caller gave: `password`, not `checks.password.password`.

import { ZitadelError, isZitadelError } from "../error.js";

/** Where in requests the flows put what they got, and its name there. The first that fits counts. */
const PATHS: readonly (readonly [RegExp, string])[] = [
  [/^checks\.(user|password|totp|otpSms|otpEmail|recoveryCode)\./, ""],
  [/^challenges\.(webAuthN\.|otpEmail\.sendCode\.)/, ""],
  [/^sendCode\./, ""],
  [/^verificationCode$/, "code"],
  [/^(passkeyName|tokenName)$/, "name"],
];

function callerPath(path: string): string {
  for (const [start, name] of PATHS) if (start.test(path)) return path.replace(start, name);
  return path;
}

/** The call; an error of it names what the flow's caller gave. */
export async function withCallerPaths<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!isZitadelError(error) || error.kind !== "validation") throw error;
    const violations = error.violations.map((violation) => ({ ...violation, path: callerPath(violation.path) }));
    const message = `the request was not sent: ${violations.map(({ path, message }) => `${path} ${message}`.trim()).join("; ")}`;
    throw new ZitadelError({ ...error.toJSON(), message, violations }, { cause: error });
  }
}
