//! What importers rely on without saying so.

use corridor_evidence::{Figure, FigureId, Interval, Observation, Period, Refusal, Unit};

fn send_and_sync<T: Send + Sync + Clone + std::fmt::Debug>() {}

#[test]
fn public_types_are_send_and_sync() {
    send_and_sync::<Figure>();
    send_and_sync::<FigureId>();
    send_and_sync::<Interval>();
    send_and_sync::<Observation>();
    send_and_sync::<Period>();
    send_and_sync::<Refusal>();
    send_and_sync::<Unit>();
}

#[test]
fn a_period_is_twelve_bytes_and_a_figure_a_pointer() {
    assert_eq!(size_of::<Period>(), 12);
    assert_eq!(size_of::<Figure>(), size_of::<usize>());
}
