//! Labels of every kind, however odd, in every format.
