import Tracking

/// A file or a folder as clients of MLflow see it.
struct ArtifactEntryWire: Encodable {
    var path: String
    var isFolder: Bool
    /// In bytes; nil for a folder.
    var size: Int64?

    init(_ entry: ArtifactEntry) {
        switch entry {
        case .file(let name, let size): (path, isFolder, self.size) = (name, false, size)
        case .folder(let name): (path, isFolder, size) = (name, true, nil)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case path
        case isFolder = "is_dir"
        case size = "file_size"
    }
}

/// What a folder holds.
struct ArtifactListAnswer: Encodable {
    /// Of all files of the run, where one was asked for.
    var root: String?
    var files: [ArtifactEntryWire]

    private enum CodingKeys: String, CodingKey {
        case root = "root_uri"
        case files
    }
}
