// Before the first paint, so that nothing flashes: the color mode that was chosen, whether the text of index.html is in
// the reader's language, and which screen it begins with. A classic script, because modules run after the first paint.
{
  const root = document.documentElement;
  let theme;
  try {
    theme = localStorage.getItem("theme");
  } catch {
    // The browser blocks storage: the page follows the system.
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const query = new URLSearchParams(location.search);
  const asked = query.get("ui_locales")?.split(" ") ?? [];
  const tags = [...asked, ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  const known = ["en", "de", "fr", "it", "es", "nl", "pl", "pt", "ja", "zh", "ar"];
  const language = tags.find((tag) => known.includes(tag)) ?? "en";
  if (language !== "en") root.dataset.untranslated = "";
  // The sentences arrive while the scripts do.
  const texts = { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `texts/${language}.json` };
  document.head.append(Object.assign(document.createElement("link"), texts));
  if (history.state?.session) root.dataset.expects = "account";
  else if (query.has("flow")) root.dataset.expects = "step";
  // `autofocus` is refused, and complained about, in a frame of another origin.
  const focus = new MutationObserver(() => {
    const input = document.getElementById("login-name");
    if (!input) return;
    focus.disconnect();
    if (!root.dataset.expects) input.focus();
  });
  if (window.top === window) focus.observe(root, { childList: true, subtree: true });
  // What is sent before there is a script to read it waits for that script (ui/early.js); without one the page reports it.
  addEventListener(
    "submit",
    (event) => {
      if (document.body.dataset.view !== "loading") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      root.dataset.sent = "";
    },
    true,
  );
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement) root.dataset.loadFailed = "";
    },
    true,
  );
}
