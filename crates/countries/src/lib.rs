//! Countries, dated country groups and their names and codes.
