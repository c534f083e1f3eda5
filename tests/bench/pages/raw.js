// The same page with nothing but fetch: what a page pays in any case.
import { measure } from "./measure.js";

measure(async ({ baseUrl, token }) => async () => {
  const response = await fetch(`${baseUrl}/v2/sessions/search`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ query: { limit: 10 } }),
  });
  const message = await response.json();
  if (!response.ok) throw new Error(message.message);
  return message;
});
