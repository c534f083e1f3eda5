// Passkeys and security keys: listed, added, removed.
import { passkey, u2f } from "../zitadel-wasm/flows/index.js";
import { clear, onPress, onSubmit, say } from "../form.js";
import { t } from "../i18n.js";

const element = (id) => document.getElementById(id);

function list(id, items, remove) {
  element(id).replaceChildren(
    ...items.map(({ id: key, name }) => {
      const item = document.createElement("li");
      const button = Object.assign(document.createElement("button"), {
        type: "button",
        className: "plain",
        textContent: t("removeNamed", { name }),
      });
      onPress(button, element(id).parentElement.querySelector("form"), () => remove(key));
      item.append(Object.assign(document.createElement("span"), { textContent: name }), button);
      return item;
    }),
  );
}

const card = (id, form, keyList, name, add, remove, of) => {
  const removed = (context) => async (key) => {
    await remove(context, key);
    await context.refresh();
    say(t("removed"));
  };
  return {
    id,
    prepare(context) {
      onSubmit(element(form), async (data) => {
        await add(context, data.get("name").trim() || t(name));
        clear(element(form));
        await context.refresh();
        say(t("added"));
      });
    },
    show(context) {
      list(keyList, of(context), removed(context));
    },
  };
};

export const passkeys = card(
  "passkeys",
  "passkey-add-form",
  "passkey-list",
  "passkey",
  (context, name) => passkey.register(context.setUp, { userId: context.userId, name }),
  (context, passkeyId) => context.zitadel.user.removePasskey({ userId: context.userId, passkeyId }),
  (context) => context.keys,
);

export const keys = card(
  "keys",
  "key-add-form",
  "key-list",
  "u2f",
  async (context, name) => {
    await u2f.register(context.setUp, { userId: context.userId, name });
    await context.bindSession((flow) => flow.u2f());
  },
  (context, u2fId) => context.zitadel.user.removeU2F({ userId: context.userId, u2fId }),
  (context) => context.factors.filter((factor) => factor.u2f).map((factor) => factor.u2f),
);
