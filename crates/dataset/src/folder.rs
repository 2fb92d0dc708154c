//! A package in a folder of a disk: the only file access of the crate.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::Files;

/// A folder with a data package.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// The package in a folder.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<Cow<'_, [u8]>> {
        fs::read(self.0.join(path)).map(Cow::Owned)
    }

    fn place(&self) -> String {
        self.0.display().to_string()
    }
}

/// Writes a file whole or not at all: into a new file beside it, which then takes its name.
///
/// # Errors
/// When the folder cannot be written; the file is then as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Temporary files are private; what a user asked to be written is an ordinary file.
        let mode = fs::metadata(path).map_or(0o644, |old| old.permissions().mode());
        file.as_file()
            .set_permissions(fs::Permissions::from_mode(mode))?;
    }
    file.persist(path).map(|_| ()).map_err(|error| error.error)
}

/// Writes a whole new folder of files, or nothing: into a new folder beside it, which then takes
/// its name.
///
/// # Errors
/// When the folder is there already and not empty, or cannot be written.
pub fn write_new_folder(path: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    if fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists));
    }
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent)?;
    let staging = tempfile::Builder::new()
        .prefix(".corridor-")
        .tempdir_in(parent)?;
    for (name, bytes) in files {
        let target = staging.path().join(name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(target, bytes)?;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(staging.path(), fs::Permissions::from_mode(0o755))?;
    }
    if path.exists() {
        // Empty, as checked above; renaming onto it fails where the system does not replace it.
        fs::remove_dir(path)?;
    }
    fs::rename(staging.path(), path)?;
    // The folder has moved away: there is nothing left to clean up.
    let _ = staging.keep();
    Ok(())
}
