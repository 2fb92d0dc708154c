//! Where the files of a package are.

use std::borrow::Cow;
use std::io;

/// The files of a data package: a folder, or a bundle in memory.
pub trait Files {
    /// The bytes of a file, by its path relative to the package.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    fn read(&self, path: &str) -> io::Result<Cow<'_, [u8]>>;

    /// The name of the whole for messages.
    fn place(&self) -> String;
}

/// Files in memory, by path.
///
/// ```
/// use corridor_dataset::{Files, Memory};
/// let files = Memory::new("a test", &[("datapackage.json", b"{}")]);
/// assert_eq!(files.read("datapackage.json")?.as_ref(), b"{}");
/// assert!(files.read("other.csv").is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Memory<'a> {
    place: &'a str,
    files: &'a [(&'a str, &'a [u8])],
}

impl<'a> Memory<'a> {
    /// A bundle of files.
    pub fn new(place: &'a str, files: &'a [(&'a str, &'a [u8])]) -> Self {
        Self { place, files }
    }
}

impl Files for Memory<'_> {
    fn read(&self, path: &str) -> io::Result<Cow<'_, [u8]>> {
        self.files
            .iter()
            .find(|(name, _)| *name == path)
            .map(|(_, bytes)| Cow::Borrowed(*bytes))
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn place(&self) -> String {
        self.place.to_owned()
    }
}
