import TextIndex

/// Documents written as some segments of equal size, in a folder of their own.
struct WrittenIndex {
    let folder: TemporaryFolder
    let snapshot: IndexSnapshot

    init(_ documents: [IndexDocument], fieldCount: Int, segments: Int = 1) throws {
        folder = try TemporaryFolder()
        let writer = try IndexWriter(folder: folder.path)
        var manifest = IndexManifest(fieldCount: fieldCount)
        let size = max(1, (documents.count + segments - 1) / segments)
        for start in stride(from: 0, to: documents.count, by: size) {
            manifest = try writer.adding(documents[start..<min(documents.count, start + size)], to: manifest)
        }
        snapshot = try IndexSnapshot(manifest, in: folder.path)
    }
}
