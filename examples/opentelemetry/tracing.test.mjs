// Spans and `traceparent` of a success, an error, and a call that is sent twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { createClient } from "zitadel-wasm";
import { startTracing, tracing } from "./tracing.js";

const exporter = new InMemorySpanExporter();
startTracing([new SimpleSpanProcessor(exporter)]);

/** A client whose responses are these statuses, one after the other, and what it sent. */
async function scripted(...statuses) {
  const sent = [];
  const fetch = async (_, { headers }) => {
    sent.push(headers.get("traceparent"));
    const status = statuses.shift();
    const body = status === 200 ? {} : { code: status === 503 ? 14 : 5, message: "x (QUERY-1)" };
    return Response.json(body, { status });
  };
  const zitadel = await createClient({
    baseUrl: "https://zitadel.example",
    transport: "json",
    token: "s3cret",
    fetch,
    ...tracing(),
  });
  exporter.reset();
  return { zitadel, sent };
}

test("every request has a span, whose context the server gets", async () => {
  const { zitadel, sent } = await scripted(503, 200);
  await zitadel.auth.getMyUser();
  const spans = exporter.getFinishedSpans();
  assert.deepEqual(
    spans.map((span) => [span.name, span.attributes["http.response.status_code"], span.status.code]),
    [
      ["zitadel.auth.v1.AuthService/GetMyUser", 503, 2],
      ["zitadel.auth.v1.AuthService/GetMyUser", 200, 0],
    ],
  );
  const contexts = spans.map((span) => span.spanContext());
  assert.deepEqual(
    sent,
    contexts.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`),
  );
});

test("a span of an error has its reason, and no span has the token", async () => {
  const { zitadel } = await scripted(404);
  await assert.rejects(zitadel.auth.getMyUser());
  const [span] = exporter.getFinishedSpans();
  assert.deepEqual(span.status, { code: 2, message: "not_found" });
  assert.doesNotMatch(JSON.stringify([span.attributes, span.status]), /s3cret/);
});
