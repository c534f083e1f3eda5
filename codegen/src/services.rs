//! JavaScript services.
