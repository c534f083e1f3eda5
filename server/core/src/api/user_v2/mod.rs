//! `zitadel.user.v2.UserService`.

mod contact;
mod create_update;
mod credentials;
mod factors;
mod metadata;
mod search;
mod to_proto;
mod users;

pub use contact::*;
pub use create_update::*;
pub use credentials::*;
pub use factors::*;
pub use metadata::*;
pub use search::list_users;
pub use users::*;
