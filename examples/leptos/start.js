// A separate file: the page's Content-Security-Policy forbids inline scripts.
import start from "./zitadel-leptos-example.js";

start();
