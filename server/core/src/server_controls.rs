//! The controls of a server that put things into it, and what tests read beside RPCs.

use crate::domain::idp::Idp;
use crate::domain::instance::{self, Instance};
use crate::domain::user::Event;
use crate::http::{Control, run_control};
use crate::server_core::{ServerCore, StartError};
use serde_json::Value as Json;

impl ServerCore {
    /// Runs a control with the JSON of its request; returns that of its response.
    ///
    /// # Errors
    /// What is wrong with the request.
    pub async fn control(&self, control: Control, body: &Json) -> Result<Json, StartError> {
        run_control(self.state(), control, body).await.map_err(StartError::new)
    }

    /// The address of the built-in identity provider.
    #[must_use]
    pub fn idp_url(&self) -> String {
        Idp::loopback_issuer(&self.state().origin)
    }

    /// The newest events of a user, oldest first.
    #[must_use]
    pub fn events(&self, user_id: &str) -> Vec<Event> {
        let found = self.state().store.read(|tx| tx.scan_prefix::<Event>(&format!("{user_id}/")));
        found.unwrap_or_default().into_iter().map(|(_, event)| event).collect()
    }

    /// Id of the default organization.
    #[must_use]
    pub fn default_org_id(&self) -> String {
        self.read_instance(|instance| instance.default_org)
    }

    /// Id of the instance.
    #[must_use]
    pub fn instance_id(&self) -> String {
        self.read_instance(|instance| instance.id)
    }

    /// Id of the administrator.
    #[must_use]
    pub fn admin_user_id(&self) -> String {
        self.read_instance(|instance| instance.admin)
    }

    fn read_instance(&self, member: fn(Instance) -> String) -> String {
        let found = self.state().store.read(|tx| tx.get::<Instance>(instance::KEY)).ok().flatten();
        found.map(member).unwrap_or_default()
    }
}
