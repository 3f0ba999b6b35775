import Foundation

/// The outcomes of looking for files, in words.
enum FileProblem {
    static let folderLoop = ExtractionError(
        .folderLoop,
        "The folder contains itself by way of a link and is not entered again. Remove the link."
    )

    static let notAFile = ExtractionError(
        .notAFile,
        "It is a device, a pipe or a socket, not a file. Name a file or a folder."
    )

    static let tooDeep = ExtractionError(
        .unreadable,
        "Folders lie more than \(FolderWalk.maximumDepth) deep here. Name a folder further down."
    )

    static let folder = ExtractionError(.notAFile, "It is a folder. Name the files in it.")

    static func tooLarge(maximumBytes: Int) -> ExtractionError {
        ExtractionError(
            .tooLarge,
            "The file has more than \(maximumBytes) bytes. Split it, or raise 'extraction.max_file_mb'."
        )
    }

    /// What a failed system call means.
    ///
    /// - Parameter number: The value of `errno`.
    static func system(_ number: Int32) -> ExtractionError {
        switch number {
        case ENOENT, ENOTDIR:
            ExtractionError(.notFound, "There is no such file or folder. Check the spelling.")
        case ELOOP:
            ExtractionError(.folderLoop, "The link leads to itself. Remove the link.")
        case EACCES, EPERM:
            ExtractionError(.unreadable, "The permission to read it is missing. Grant it, or run as another user.")
        case ENXIO, ENODEV:
            notAFile
        default:
            ExtractionError(.unreadable, "It cannot be read: \(String(cString: strerror(number))). Check the disk.")
        }
    }
}
