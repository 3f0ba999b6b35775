package import Documents

extension Failure {
    /// Whether the store could not do its work, as when the disk is full: then the document is not to blame.
    package var isAboutStorage: Bool { code.hasPrefix("storage_") }
}
