// The texts of the command line.

/** `--help`. */
export const HELP = `\
A server that behaves like a ZITADEL instance, for developing and testing login pages.

REST, gRPC, gRPC-Web and Connect on one port. Once it accepts requests, it writes {"listening":"http://127.0.0.1:8080"} to
stdout; logs go to stderr (RUST_LOG=debug for more). Test controls, such as the administrator's token, the outbox and the
clock, are under /_test/ (start with /_test/info).

Usage: zitadel-testserver [OPTIONS]

Options:
      --demo
          Serve the login page that this package carries, and print its address and who signs in

      --listen <ADDRESS:PORT>
          Address to listen on; port 0 takes a free one

          [default: 127.0.0.1:8080]

      --data-dir <DIR>
          Directory of the state; acknowledged writes survive a crash. Without it the state is in memory

      --seed <FILE>
          Contents of a new store (JSON; the server's README describes it). Default: a demo seed with the users mia and
          noah, password Password1!

      --page <DIR>
          Directory whose files are served beside the API, with a strict Content-Security-Policy

      --public-origin <ORIGIN>
          Public origin of this server, such as https://login.example.com: the base of links, and an allowed Host

      --allow-host <NAME>
          Allow requests with this Host header; loopback names, the listening address and the instance's domain are always
          allowed. Repeatable

      --login-page <URL>
          Base URL of the login page of OpenID Connect, to which /login?authRequest=… and /device are appended

          [default: /ui/v2/login]

      --strict
          Refuse what ZITADEL accepts and should not: a TOTP code a second time (RFC 6238 §5.2), WebAuthn responses of
          other origins, registrations without user verification, and counters that do not grow, personal access tokens of
          locked and deactivated users, PKCE \`plain\`, refresh tokens of sessions that have ended

      --projection-lag <DURATION>
          Let reads be behind writes for so long, as those of a running ZITADEL are: 300ms, 2s. In the machine's time, not
          that of /_test/clock

      --tarpit
          Let responses to repeatedly failed checks wait, as ZITADEL does: a second from the tenth wrong password or code
          in a row on, and a second more with every fifth, at most ten

      --max-connections <N>
          Maximum number of open connections; others wait until one ends

          [default: 4096]

      --request-timeout <SECONDS>
          Time limit of a request in seconds, its body included

          [default: 60]

      --allow-remote-control
          Allow an address that is not loopback, although /_test/info shows the administrator's token to everybody who
          reaches it

  -h, --help
          Print help

  -V, --version
          Print version
`;

/** What follows an error of usage. */
export const USAGE = "\n\nUsage: zitadel-testserver [OPTIONS]\n\nFor more information, try '--help'.\n";

/** What the demo prints, for people. */
export const demoText = (page: string, url: string) => `
The login page:  ${page}/
Sign in as:      mia, password Password1!
For tests:       ${url}/_test/info  (messages that would be sent: /_test/outbox)

Press Ctrl-C to stop.
`;
