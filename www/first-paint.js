// Before the first paint, so that nothing flashes: the color mode that was chosen, and whether the text of index.html is
// in the reader's language. A classic script, because modules run after the first paint.
{
  const root = document.documentElement;
  let theme;
  try {
    theme = localStorage.getItem("theme");
  } catch {
    // The browser blocks storage: the page follows the system.
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const wanted = new URLSearchParams(location.search).get("ui_locales") ?? navigator.language;
  if (!/^en\b/i.test(wanted)) root.dataset.untranslated = "";
  if (history.state?.session) root.dataset.expects = "account";
}
