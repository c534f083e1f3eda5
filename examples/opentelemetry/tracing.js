// A span for every request, and its trace context in the header `traceparent` (https://www.w3.org/TR/trace-context/).
import { SpanKind, SpanStatusCode, context, propagation, trace } from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { WebTracerProvider } from "@opentelemetry/sdk-trace-web";

/** Registers OpenTelemetry's browser SDK; `spanProcessors` say where spans go. */
export function startTracing(spanProcessors) {
  const provider = new WebTracerProvider({ spanProcessors });
  provider.register({ propagator: new W3CTraceContextPropagator() });
  return provider;
}

/** The options of `createClient` that trace its requests: `createClient({ baseUrl, ...tracing() })`. */
export function tracing() {
  const tracer = trace.getTracer("zitadel-wasm");
  /** Spans by their requests: `onResponse` gets the very event that `onRequest` got. */
  const spans = new WeakMap();
  return {
    onRequest(event) {
      const [service, method] = event.rpc.split("/");
      const span = tracer.startSpan(event.rpc, {
        kind: SpanKind.CLIENT,
        attributes: { "rpc.system": "grpc", "rpc.service": service, "rpc.method": method, "url.full": event.url },
      });
      spans.set(event, span);
      propagation.inject(trace.setSpan(context.active(), span), event.headers, {
        set: (headers, name, value) => headers.set(name, value),
      });
    },
    onResponse({ request, httpStatus, error }) {
      const span = spans.get(request);
      if (httpStatus !== undefined) span.setAttribute("http.response.status_code", httpStatus);
      if (error) {
        span.setAttribute("rpc.grpc.status_code", error.code);
        // The reason, and no message: spans leave the page.
        span.setStatus({ code: SpanStatusCode.ERROR, message: error.reason });
      }
      span.end();
    },
  };
}
