//! Kinds with a capacity: only the newest entities are kept, so that hours of load fill neither memory nor disk.

use super::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// How many entities of a kind were inserted so far.
#[derive(Default, Serialize, Deserialize)]
struct Count(u64);

impl Entity for Count {
    const PREFIX: &'static str = "newest-count";
}

/// The id of the entity in one place of a kind's ring.
#[derive(Serialize, Deserialize)]
struct Place(String);

impl Entity for Place {
    const PREFIX: &'static str = "newest";
}

impl Tx<'_> {
    /// Stages a new entity; when `capacity` of its kind are stored, the oldest is removed.
    pub fn insert_capped<E: Entity>(&mut self, id: &str, entity: &E, capacity: u64) {
        let Count(count) = self.get(E::PREFIX).unwrap_or_default();
        let place = format!("{}/{}", E::PREFIX, count.checked_rem(capacity).unwrap_or_default());
        if let Some(Place(oldest)) = self.get(&place) {
            self.remove::<E>(&oldest);
        }
        self.put(E::PREFIX, &Count(count + 1));
        self.put(&place, &Place(id.to_owned()));
        self.put(id, entity);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Store;
    use super::*;

    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    struct Number(u64);

    impl Entity for Number {
        const PREFIX: &'static str = "number";
    }

    #[tokio::test]
    async fn keeps_the_newest_entities_up_to_the_capacity() {
        let store = Store::in_memory().unwrap();
        for from in [0, 6] {
            let work = move |tx: &mut Tx<'_>| {
                (from..from + 6).for_each(|n| tx.insert_capped(&format!("{n:02}"), &Number(n), 5));
            };
            store.write(work).await.unwrap();
        }
        let kept = store.read(|tx| tx.all::<Number>()).unwrap();
        assert_eq!(kept.into_iter().map(|(_, n)| n).collect::<Vec<_>>(), [7, 8, 9, 10, 11].map(Number));
    }
}
