// What a wrong password leaves: how many attempts there are before ZITADEL locks the account. Where it hides which users
// exist, its refusals do not count.
import { isZitadelError } from "../zitadel-wasm/index.js";
import { t } from "../i18n.js";
import { errorText } from "./error-texts.js";

/** @import { Page } from "../types.js" */

/**
 * The sentence for a wrong password with the attempts that are left; none where there is no limit.
 * @param {Page} page
 * @param {unknown} error
 */
export async function attemptsText(page, error) {
  const details = isZitadelError(error) ? error.details : [];
  const failed = Math.max(0, ...details.map(({ failedAttempts = 0 }) => failedAttempts));
  if (failed === 0) return "";
  const orgId = page.flow?.organizationId;
  const ctx = orgId ? { orgId } : { instance: true };
  // Without the limit people read that the password is wrong.
  const { settings } = await page.login.settings.getLockoutSettings({ ctx }).catch(() => ({ settings: undefined }));
  const limit = Number(settings?.maxPasswordAttempts ?? 0);
  if (limit === 0) return "";
  return failed < limit ? t("attemptsLeft", { message: errorText(error), n: limit - failed }) : t("errorUserLocked");
}
