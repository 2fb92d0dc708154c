//! Faults of other projects that this one must not repeat.
