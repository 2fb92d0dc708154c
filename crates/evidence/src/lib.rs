//! Numbers with their evidence: periods, units, intervals, observations and figures.
