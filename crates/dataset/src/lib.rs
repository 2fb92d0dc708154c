//! Data packages: CSV tables with schemas, sources and licences, read into observations.
