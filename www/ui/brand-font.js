// The organization's font.

/** The name under which the page's styles know it. */
const FAMILY = "Brand";

/**
 * How long the first view waits for the font. One that comes later would move what people read and type into, so it waits
 * for the next visit, when the browser has it: what `font-display: optional` does.
 */
const WAIT_MS = 300;

/** The address of a font of this origin: the page's policy loads no other. @param {string} url */
function ownAddress(url) {
  if (!URL.canParse(url, location.href)) return undefined;
  const { origin, href } = new URL(url, location.href);
  return origin === location.origin ? href : undefined;
}

/**
 * Shows the page in a font. A font that cannot be loaded, or not in time, changes nothing.
 * @param {string | undefined} url
 */
export async function applyBrandFont(url) {
  const href = url && ownAddress(url);
  if (!href) return;
  const face = new FontFace(FAMILY, `url(${JSON.stringify(href)})`, { display: "optional" });
  const loaded = face.load().catch(() => undefined);
  const late = new Promise((done) => setTimeout(done, WAIT_MS));
  if (!(await Promise.race([loaded, late]))) return;
  document.fonts.add(face);
  document.documentElement.style.setProperty("--brand-font", FAMILY);
}
