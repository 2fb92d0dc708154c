//! Sizes and auto traits, on which columns of millions of rows rely.

use corridor_countries::{
    Aggregate, Country, Error, FormerState, Group, Language, Membership, MembershipStatus,
    NameMatch, Resolution, Scheme, StatisticalArea,
};

#[test]
fn countries_and_groups_are_one_byte_and_so_is_an_optional_country() {
    assert_eq!(size_of::<Country>(), 1);
    assert_eq!(size_of::<Option<Country>>(), 1);
    assert_eq!(size_of::<Group>(), 1);
    assert_eq!(size_of::<Language>(), 1);
    assert_eq!(size_of::<MembershipStatus>(), 1);
}

#[test]
fn values_are_send_sync_static_and_copy() {
    fn value<T: Copy + Send + Sync + Unpin + 'static>() {}
    fn error<T: std::error::Error + Clone + Send + Sync + 'static>() {}
    value::<Country>();
    value::<Group>();
    value::<Language>();
    value::<Membership>();
    value::<MembershipStatus>();
    value::<NameMatch>();
    value::<FormerState>();
    value::<Aggregate>();
    value::<StatisticalArea>();
    value::<Scheme>();
    value::<Resolution>();
    error::<Error>();
}
