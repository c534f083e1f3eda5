// Violations in German.

import { type Described, sentences } from "./sentences.js";

/** A sentence in German for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("de", {
  required: "Dieses Feld ist erforderlich.",
  email: "Geben Sie eine gültige E-Mail-Adresse ein.",
  uri: "Geben Sie eine gültige URL ein.",
  prefix: "Muss mit {limit} beginnen.",
  format: "Dieses Format ist ungültig.",
  choice: "Wählen Sie einen der angebotenen Werte.",
  unique: "Einträge dürfen sich nicht wiederholen.",
  longer: "Muss länger als {limit} sein.",
  invalid: "Dieser Wert ist ungültig.",
  exactly: "Muss genau {min} {unit} haben.",
  between: "Muss {min} bis {max} {unit} haben.",
  atLeast: "Muss mindestens {min} {unit} haben.",
  atMost: "Darf höchstens {max} {unit} haben.",
  numberBetween: "Muss zwischen {min} und {max} liegen.",
  numberAtLeast: "Muss mindestens {min} sein.",
  numberAtMost: "Darf höchstens {max} sein.",
  codePoint: { one: "Zeichen", other: "Zeichen" },
  byte: { one: "Byte", other: "Byte" },
  item: { one: "Eintrag", other: "Einträge" },
});
