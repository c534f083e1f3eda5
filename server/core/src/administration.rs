//! What the control API and the Rust API change beside RPCs: organisations, more of a seed, a reset.

use crate::domain::ids;
use crate::domain::instance::{self, Instance};
use crate::domain::organization::{Org, OrgDomain};
use crate::domain::policies::Policies;
use crate::seed::{self, Seed};
use crate::state::ServerState;
use crate::store::{StoreError, Tx};

impl ServerState {
    /// Creates an organisation; returns its id.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn create_org(&self, name: &str) -> Result<String, StoreError> {
        self.create_org_with_domains(name, Vec::new()).await
    }

    /// Creates an organisation that has more domains than its primary one; returns its id.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn create_org_with_domains(&self, name: &str, domains: Vec<OrgDomain>) -> Result<String, StoreError> {
        let id = ids::next();
        let org = Org {
            name: name.into(),
            domain: format!("{name}.localhost"),
            domains,
            created: self.clock.now(),
            policies: Policies::default(),
            settings: None,
        };
        let key = id.clone();
        self.store.write(move |tx| tx.put(&key, &org)).await?;
        Ok(id)
    }

    /// Adds what a seed contains to the state. Returns the ids of its users, or which of them is refused: then nothing
    /// was added.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn add_seed(&self, seed: Seed) -> Result<Result<Vec<String>, String>, StoreError> {
        let now = self.clock.now();
        let work = move |tx: &mut Tx<'_>| {
            let added = seed::add_to_existing(tx, now, &seed);
            if added.is_err() {
                tx.rollback_unless_kept();
            }
            added
        };
        self.store.write(work).await
    }

    /// Restores state, outbox and clock as after a start; ids and tokens of the instance stay valid.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn reset(&self) -> Result<(), String> {
        self.clock.set_offset(0);
        self.clear_faults().map_err(|e| e.to_string())?;
        let (now, seed) = (self.clock.now(), self.seed.clone());
        let work = move |tx: &mut Tx<'_>| {
            let before = tx.get::<Instance>(instance::KEY).ok_or("there is no instance")?;
            seed::reset(tx, now, &before, &seed)
        };
        self.store.write(work).await.map_err(|e| e.to_string())??;
        self.store.forget_snapshots().map_err(|e| e.to_string())
    }
}
