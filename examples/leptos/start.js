// A file of its own, because the page's policy allows no inline scripts.
import start from "./zitadel-leptos-example.js";

start();
