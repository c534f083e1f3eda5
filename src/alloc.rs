//! The allocator of the npm package's modules.

/// Small before fast: the whole of it is a twentieth of the bundle's code.
struct Allocator;

impl rlsf::GlobalTlsfOptions for Allocator {
    const ENABLE_REALLOCATION: bool = false;
    const COALESCE_POOLS: bool = true;
}

#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf<Allocator> = rlsf::GlobalTlsf::new();
