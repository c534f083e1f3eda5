//! Sessions: their checks, challenges and tokens. `api::session_v2` has the RPCs.

mod access;
mod challenges;
mod checks;
mod list;
mod messages;
mod otp_challenge;
mod webauthn_challenge;

pub use access::{check_not_ended, check_session_token, is_own_session, session_to_link};
pub use challenges::{check_templates, create_challenges};
pub use checks::{find_user_to_check, run_checks, set_lifetime};
pub use list::list_sessions;
pub use messages::{session_to_proto, user_agent_from_proto};
