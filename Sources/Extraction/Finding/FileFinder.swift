/// Finds the files that a command line means: files as named, folders with all that is in them.
package struct FileFinder: Sendable {
    package init() {}

    /// The files at the paths, in the order of the paths; those of a folder in the order of their bytes.
    ///
    /// Hidden files and folders (`.git`) are passed over unless they are named. What cannot be read is in the list too,
    /// and says why when it is read. A folder that is reached twice, as by two links, is walked twice; one that
    /// contains itself is not entered again.
    package func files(at paths: [String]) -> [FoundFile] {
        files(at: paths.map { RawPath($0) })
    }

    /// The files at the paths, which need not be Unicode.
    package func files(at paths: [RawPath]) -> [FoundFile] {
        var walk = FolderWalk()
        for path in paths { walk.visit(path) }
        return walk.found
    }
}
