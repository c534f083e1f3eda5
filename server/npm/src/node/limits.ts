// Limits of connections and requests: those of the native server.

/** Greatest head of a request, in bytes. */
export const HEADER_LIMIT = 64 * 1024;
/** How long a client may take for a request's head, in milliseconds. */
export const HEADER_TIME = 10_000;
/** How long a connection may stay idle, in milliseconds. */
export const IDLE_TIME = 75_000;
/** Concurrent streams of an HTTP/2 connection: the minimum that RFC 9113 §6.5.2 recommends. */
export const STREAMS = 100;
/** How long an idle connection keeps its place while others wait, in milliseconds. */
export const IDLE_PLACE = 1000;
/** How long requests in progress may take at the end of the server, in milliseconds. */
export const GRACE = 5000;
/** Maximum number of open connections. */
export const CONNECTIONS = 4096;
/** Time limit of a request, in seconds. */
export const REQUEST_TIME = 60;
