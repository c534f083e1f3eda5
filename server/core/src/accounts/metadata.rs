//! What applications store with a user: bytes under a key.

use crate::context::RequestContext;
use crate::domain::user::{Metadata, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// Stages a value and its event; the caller stores the user. An empty value removes what is there, and a value that is
/// there already makes no event.
pub fn put(ctx: &mut RequestContext<'_, '_>, user: &mut User, key: String, value: Vec<u8>) {
    let before = user.metadata.get(&key);
    if value.is_empty() {
        if user.metadata.remove(&key).is_some() {
            ctx.record_event(user, "user.metadata.removed");
        }
        return;
    }
    if before.is_some_and(|before| before.value == value) {
        return;
    }
    let created = before.map_or(ctx.now, |before| before.created);
    let sequence = user.sequence + 1;
    user.metadata.insert(key, Metadata { value, created, changed: ctx.now, sequence });
    ctx.record_event(user, "user.metadata.set");
}

/// Stages the values of a new user.
///
/// # Errors
/// USER-Dbgth for an empty value.
pub fn put_all_of_new(
    ctx: &mut RequestContext<'_, '_>,
    user: &mut User,
    values: Vec<(String, Vec<u8>)>,
) -> Result<(), Refusal> {
    for (key, value) in values {
        ensure(!value.is_empty(), refusals::METADATA_VALUE_EMPTY)?;
        put(ctx, user, key, value);
    }
    Ok(())
}

/// Sets values by key.
pub fn set(ctx: &mut RequestContext<'_, '_>, id: &str, values: Vec<(String, Vec<u8>)>) -> Result<User, Refusal> {
    ctx.edit_user(id, refusals::METADATA_USER_UNKNOWN, |ctx, user| {
        ctx.require_permission("user.write")?;
        ensure(!values.is_empty(), refusals::METADATA_EMPTY)?;
        for (key, value) in values {
            put(ctx, user, key, value);
        }
        Ok(())
    })
}

/// Deletes values by key: all of them, or none where one is missing.
pub fn delete(ctx: &mut RequestContext<'_, '_>, id: &str, keys: &[String]) -> Result<User, Refusal> {
    ctx.edit_user(id, refusals::METADATA_USER_UNKNOWN, |ctx, user| {
        ctx.require_permission("user.write")?;
        ensure(!keys.is_empty(), refusals::METADATA_EMPTY)?;
        for key in keys {
            user.metadata.remove(key).ok_or(refusals::METADATA_KEY_UNKNOWN)?;
            ctx.record_event(user, "user.metadata.removed");
        }
        Ok(())
    })
}
