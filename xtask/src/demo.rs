//! Everything built, the server running, the page's address told.

use crate::package;
use crate::server::Running;
use crate::sh::Result;

/// Runs until it is interrupted.
pub fn run(port: u16) -> Result {
    package::package()?;
    package::servers()?;
    let page = package::page()?;
    let listen = format!("127.0.0.1:{port}");
    let server = Running::start(&["--listen", &listen, "--page", &page.to_string_lossy()])
        .map_err(|e| format!("{e}\nIs port {port} taken? Try: cargo xtask demo --port 0"))?;
    // Passkeys are for a domain, and the demo's is localhost.
    let page = server.url.replace("127.0.0.1", "localhost");
    println!("\nThe login page:  {page}/\nSign in as:      mia, password Password1!");
    println!("For tests:       {}/_test/info  (SMS that were \"sent\": /_test/outbox)\n\nCtrl-C ends it.", server.url);
    server.wait()
}
