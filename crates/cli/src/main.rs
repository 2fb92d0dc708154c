//! The binary `corridor`.

fn main() {}
