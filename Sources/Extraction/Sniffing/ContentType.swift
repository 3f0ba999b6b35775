import Documents

/// What the content of a file shows it to be.
enum ContentType: Hashable, Sendable {
    /// A file that a reader exists for.
    case readable(FileType)
    /// An Outlook message, an old Office file, or a new one behind a password; the directory inside tells.
    case compoundFile
    /// A ZIP archive; its entries tell whether it is an Office file.
    case archive
    /// A known kind that is not read; with its name for people, and what to do.
    case unsupported(String, remedy: String = "Save it as PDF, DOCX or text and hand that in.")
}
