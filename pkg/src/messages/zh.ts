// Violations in Chinese.

import { type Described, sentences } from "./sentences.js";

/** A sentence in Chinese for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("zh", {
  required: "此字段为必填项。",
  email: "请输入有效的电子邮件地址。",
  uri: "请输入有效的网址。",
  prefix: "必须以 {limit} 开头。",
  format: "格式无效。",
  choice: "请从列表中选择一个值。",
  unique: "条目不能重复。",
  longer: "必须长于 {limit}。",
  invalid: "此值无效。",
  exactly: "必须为 {min} 个{unit}。",
  between: "必须为 {min} 到 {max} 个{unit}。",
  atLeast: "至少需要 {min} 个{unit}。",
  atMost: "最多允许 {max} 个{unit}。",
  numberBetween: "必须介于 {min} 和 {max} 之间。",
  numberAtLeast: "不得小于 {min}。",
  numberAtMost: "不得大于 {max}。",
  codePoint: { other: "字符" },
  byte: { other: "字节" },
  item: { other: "条目" },
});
