/// A file that has been opened.
enum OpenedFile {
    /// A kind of file that is read in one go.
    case whole(FileContent)
    /// A kind of file whose pages are read one by one.
    case paged(any PagedFile)
}
