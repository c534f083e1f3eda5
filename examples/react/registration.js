// The form's fields and its schema, without React.
import { violationMessage } from "zitadel-wasm/messages/en";

/** @import { StandardSchema, ZitadelClient, zitadel } from "zitadel-wasm" */

export const FIELDS = /** @type {const} */ ([
  { name: "profile.givenName", label: "Given name", type: "text" },
  { name: "profile.familyName", label: "Family name", type: "text" },
  { name: "email.email", label: "E-mail address", type: "email" },
]);

/**
 * The schema of the request, with sentences for people in place of those for developers.
 * @param {ZitadelClient} client
 * @returns {StandardSchema<zitadel.user.v2.AddHumanUserRequestInit>}
 */
export function registration(client) {
  const { "~standard": standard } = client.schema("zitadel.user.v2.AddHumanUserRequest");
  return {
    "~standard": {
      ...standard,
      validate(value) {
        const result = standard.validate(value);
        if (!result.issues) return result;
        return { issues: result.issues.map((issue) => ({ ...issue, message: violationMessage(issue) })) };
      },
    },
  };
}
