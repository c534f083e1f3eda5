//! `details` in the shapes of the packages. What is set, and what stays absent, is ZITADEL's.

use crate::context::RequestContext;
use crate::domain::user::User;
use zitadel_wasm::messages::zitadel::{object, resources, v1};

/// v2, after a change.
pub fn changed(user: &User) -> Option<object::v2::Details> {
    Some(object::v2::Details {
        sequence: user.sequence,
        change_date: Some(user.changed.to_proto()),
        resource_owner: user.org.clone(),
        creation_date: None,
    })
}

/// v2, in a read.
pub fn read(user: &User) -> Option<object::v2::Details> {
    Some(object::v2::Details {
        sequence: user.view_sequence,
        change_date: Some(user.view_changed.to_proto()),
        resource_owner: user.org.clone(),
        creation_date: Some(user.created.to_proto()),
    })
}

/// v3alpha, after a change.
pub fn changed_v3alpha(user: &User) -> Option<object::v2beta::Details> {
    Some(object::v2beta::Details {
        sequence: user.sequence,
        change_date: Some(user.changed.to_proto()),
        resource_owner: user.org.clone(),
    })
}

/// v1, after something was added.
pub fn added_v1(user: &User) -> Option<v1::ObjectDetails> {
    Some(v1::ObjectDetails {
        sequence: user.sequence,
        creation_date: Some(user.changed.to_proto()),
        change_date: None,
        resource_owner: user.org.clone(),
    })
}

/// v1, after a change or removal.
pub fn changed_v1(user: &User) -> Option<v1::ObjectDetails> {
    Some(v1::ObjectDetails {
        sequence: user.sequence,
        creation_date: None,
        change_date: Some(user.changed.to_proto()),
        resource_owner: user.org.clone(),
    })
}

/// v1, in a read.
pub fn read_v1(user: &User) -> Option<v1::ObjectDetails> {
    Some(v1::ObjectDetails {
        sequence: user.view_sequence,
        creation_date: Some(user.created.to_proto()),
        change_date: Some(user.view_changed.to_proto()),
        resource_owner: user.org.clone(),
    })
}

/// v1, of a list: how many match, and when that was.
pub fn list_v1(ctx: &RequestContext<'_, '_>, total: usize) -> Option<v1::ListDetails> {
    Some(v1::ListDetails {
        total_result: total as u64,
        processed_sequence: 0,
        view_timestamp: Some(ctx.now.to_proto()),
    })
}

/// resources v3alpha, after a change.
pub fn changed_resource(user: &User) -> Option<resources::object::v3alpha::Details> {
    use object::v3alpha::{Owner, OwnerType};
    Some(resources::object::v3alpha::Details {
        id: user.id.clone(),
        created: Some(user.created.to_proto()),
        changed: Some(user.changed.to_proto()),
        owner: Some(Owner { r#type: OwnerType::Org.into(), id: user.org.clone() }),
    })
}
