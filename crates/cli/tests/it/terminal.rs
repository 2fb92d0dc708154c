//! Pipes and colours.

use std::process::Stdio;

use crate::run::{command, corridor};

#[test]
fn a_reader_that_goes_away_is_no_error() {
    for args in [
        ["report"].as_slice(),
        &["observations"],
        &["data", "list", "sources"],
        &["--help"],
    ] {
        let mut child = command(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Closed before a byte is read.
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{args:?}");
    }
}

#[test]
fn colours_are_for_terminals_or_on_demand() {
    let plain = corridor(&["report", "--area", "KAS"]).stderr();
    assert!(!plain.contains('\u{1b}'), "{plain:?}");
    let coloured = corridor(&["--color", "always", "report", "--area", "KAS"]).stderr();
    assert!(
        coloured.contains("\u{1b}[1m\u{1b}[31merror"),
        "{coloured:?}"
    );
    let never = corridor(&["--color", "never", "report", "--area", "KAS"]).stderr();
    assert_eq!(never, plain);
}

#[test]
fn the_environment_can_forbid_colours_but_not_overrule_the_option() {
    let run = |args: &[&str], name: &str| {
        let output = command(args).env(name, "1").output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    let args = ["report", "--area", "KAS"];
    assert!(run(&args, "CLICOLOR_FORCE").contains('\u{1b}'));
    assert!(!run(&args, "NO_COLOR").contains('\u{1b}'));
    let always = ["--color", "always", "report", "--area", "KAS"];
    assert!(run(&always, "NO_COLOR").contains('\u{1b}'));
}
