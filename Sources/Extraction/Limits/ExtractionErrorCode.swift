/// Why a file was not read: a stable word for programs.
package enum ExtractionErrorCode: String, Sendable, Hashable, Codable, CaseIterable {
    /// The file has no bytes.
    case emptyFile = "empty_file"
    /// The content is of no type that can be read.
    case unsupportedType = "unsupported_type"
    /// The content is of a known type but broken beyond repair.
    case damaged
    /// A password is needed.
    case encrypted
    /// The file has no pages.
    case noPages = "no_pages"
    case tooManyPages = "too_many_pages"
    /// The file has more bytes than allowed.
    case tooLarge = "too_large"
    /// The file unpacks to more bytes than allowed.
    case inflatesTooMuch = "inflates_too_much"
    case imageTooLarge = "image_too_large"
    case nestingTooDeep = "nesting_too_deep"
    /// The file or folder may not be opened or could not be read to its end.
    case unreadable
    /// There is nothing at the path.
    case notFound = "not_found"
    /// The path leads to a device, a pipe or a socket.
    case notAFile = "not_a_file"
    /// The folder contains itself by way of a link.
    case folderLoop = "folder_loop"
    /// The worker process died or answered nonsense.
    case workerCrashed = "worker_crashed"
    /// The document took more wall-clock or processor time than allowed.
    case workerTimeout = "worker_timeout"
    /// The document took more memory than allowed.
    case workerMemory = "worker_memory"
    /// A native library or recognition model is not installed.
    case libraryMissing = "library_missing"
}
