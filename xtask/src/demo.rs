//! Builds everything, starts the test server, and prints the address of the login page.

use crate::package;
use crate::server::Running;
use crate::sh::Result;

/// Runs the demo until Ctrl-C.
pub fn run(port: u16) -> Result {
    package::package()?;
    package::servers()?;
    let page = package::page()?;
    let listen = format!("127.0.0.1:{port}");
    let server = Running::start(&["--listen", &listen, "--page", &page.to_string_lossy()])
        .map_err(|e| format!("{e}\nIs port {port} taken? Try: cargo xtask demo --port 0"))?;
    // Passkeys belong to a domain, and the seed's is localhost.
    let page = server.url.replace("127.0.0.1", "localhost");
    println!("\nThe login page:  {page}/\nSign in as:      mia, password Password1!");
    println!(
        "For tests:       {}/_test/info  (messages that would be sent: /_test/outbox)\n\nPress Ctrl-C to stop.",
        server.url
    );
    server.wait()
}
