// Violations in Japanese.

import { type Described, sentences } from "./sentences.js";

/** A sentence in Japanese for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("ja", {
  required: "この項目は必須です。",
  email: "有効なメールアドレスを入力してください。",
  uri: "有効なURLを入力してください。",
  prefix: "{limit}で始まる必要があります。",
  format: "形式が正しくありません。",
  choice: "一覧から値を選択してください。",
  unique: "同じ項目を繰り返すことはできません。",
  longer: "{limit}より長くする必要があります。",
  invalid: "この値は無効です。",
  exactly: "{min}{unit}で入力してください。",
  between: "{min}～{max}{unit}で入力してください。",
  atLeast: "{min}{unit}以上で入力してください。",
  atMost: "{max}{unit}以内で入力してください。",
  numberBetween: "{min}から{max}の間で入力してください。",
  numberAtLeast: "{min}以上で入力してください。",
  numberAtMost: "{max}以下で入力してください。",
  codePoint: { other: "文字" },
  byte: { other: "バイト" },
  item: { other: "件" },
});
