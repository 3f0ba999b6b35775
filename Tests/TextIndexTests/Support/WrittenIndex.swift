import TextIndex

@testable import TextIndex

/// Documents written as some segments of equal size, in a folder of their own.
struct WrittenIndex {
    let folder: TemporaryFolder
    let snapshot: IndexSnapshot

    init(_ documents: [IndexDocument], fieldCount: Int, segments: Int = 1) throws {
        folder = try TemporaryFolder()
        var records: [SegmentRecord] = []
        let size = max(1, (documents.count + segments - 1) / segments)
        for start in stride(from: 0, to: documents.count, by: size) {
            var builder = SegmentBuilder(fieldCount: fieldCount)
            for document in documents[start..<min(documents.count, start + size)] { try builder.append(document) }
            let name = "\(records.count + 1).segment"
            try builder.write(to: "\(folder.path)/\(name)")
            records.append(SegmentRecord(name: name, documentCount: builder.documentCount, byteCount: 0))
        }
        let manifest = IndexManifest(fieldCount: fieldCount, segments: records, nextNumber: records.count + 1)
        snapshot = try IndexSnapshot(manifest, in: folder.path)
    }
}
