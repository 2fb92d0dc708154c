//! A new package reads back, and nothing is half written.

use corridor_dataset::verify::verify;
use corridor_dataset::{Dataset, Folder, init, write_atomically, write_new_folder};

#[test]
fn a_new_package_loads_and_is_sound() {
    let dir = tempfile::tempdir().unwrap();
    let target = dir.path().join("new");
    write_new_folder(&target, &init(&Dataset::bundled_files()).unwrap()).unwrap();
    let folder = Folder::new(&target);
    let report = verify(&folder, None);
    assert!(
        report.is_clean(),
        "{:?} {:?}",
        report.problems,
        report.findings
    );
    let dataset = Dataset::load(&folder).unwrap();
    assert!(dataset.observation_count() > 5);
    // Nothing but the folder is left behind.
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("mine.txt"), "mine").unwrap();
    let error = write_new_folder(dir.path(), &[("a.csv".to_owned(), Vec::new())]).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::AlreadyExists);
    let names: Vec<_> = std::fs::read_dir(dir.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(names, ["mine.txt"]);
}

#[test]
fn a_file_is_replaced_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("brief.md");
    write_atomically(&path, b"first").unwrap();
    write_atomically(&path, b"second").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"second");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    // A name that cannot be written leaves nothing.
    let folder = dir.path().join("sub");
    std::fs::create_dir(&folder).unwrap();
    assert!(write_atomically(&folder, b"x").is_err());
    assert!(write_atomically(&dir.path().join("no/such/place"), b"x").is_err());
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 2);
}
