import Foundation

/// Changes an index: each change takes a manifest and returns the next one.
///
/// Nothing that a manifest names is ever changed. A change counts from when its manifest is kept; until then a crash or a
/// change of mind leaves files that nobody names, and `sweep` removes them. There is one writer at a time; readers need
/// no lock, but one that finds a file gone has an old manifest and takes the newer one.
package struct IndexWriter: Sendable {
    private let folder: String
    private let memoryBytes: Int

    /// - Parameters:
    ///   - folder: Made when it is not there.
    ///   - memoryBytes: About so much is gathered before a segment is written.
    /// - Throws: `SegmentError.unwritable`.
    package init(folder: String, memoryBytes: Int = 256 << 20) throws(SegmentError) {
        self.folder = folder
        self.memoryBytes = memoryBytes
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(file: folder, reason: error.localizedDescription)
        }
    }

    /// Adds documents with keys that the index does not have, in ascending order.
    ///
    /// - Throws: `SegmentError.unorderedKey`, `.documentTooLong` or `.unwritable`.
    package func adding(
        _ documents: some Sequence<IndexDocument>,
        to manifest: IndexManifest
    ) throws(SegmentError) -> IndexManifest {
        var manifest = manifest
        var builder = SegmentBuilder(fieldCount: manifest.fieldCount)
        for document in documents {
            try builder.append(document)
            if builder.memoryBytes >= memoryBytes { try write(&builder, &manifest) }
        }
        try write(&builder, &manifest)
        return manifest
    }

    /// Deletes the documents of these keys; keys that the index does not have are passed over.
    ///
    /// A segment without other documents is left out.
    ///
    /// - Throws: `SegmentError`.
    package func deleting(
        _ keys: some Sequence<Int64>,
        from manifest: IndexManifest
    ) throws(SegmentError) -> IndexManifest {
        try IndexSnapshot(manifest, in: folder).deleting(keys).manifest
    }

    /// Merges some segments into one where that is due; nil when nothing is.
    ///
    /// - Throws: `SegmentError`.
    package func merging(_ manifest: IndexManifest) throws(SegmentError) -> IndexManifest? {
        guard let chosen = manifest.segmentsToMerge else { return nil }
        return try merging(chosen, of: manifest)
    }

    /// Merges all segments into one.
    ///
    /// - Throws: `SegmentError`.
    package func mergingAll(_ manifest: IndexManifest) throws(SegmentError) -> IndexManifest {
        try merging(manifest.segments, of: manifest)
    }

    /// Writes one segment of several, as the file of that number, which the manifest has handed out.
    ///
    /// It takes long, and nobody has to wait meanwhile: `IndexManifest.replace` puts the result in the place of its
    /// sources, whatever was added or deleted since.
    ///
    /// - Throws: `SegmentError`.
    package func merge(_ sources: [SegmentRecord], as number: Int, fieldCount: Int) throws(SegmentError) -> SegmentMerge
    {
        let merger = try SegmentMerger(
            IndexSnapshot(IndexManifest(fieldCount: fieldCount, sources: sources), in: folder).segments,
            deleted: sources.map(\.deleted),
            fieldCount: fieldCount
        )
        guard let lowestKey = merger.lowestKey else { return SegmentMerge(sources: sources, segment: nil) }
        try merger.write(to: path(number))
        let segment = SegmentRecord(number: number, documentCount: merger.documentCount, lowestKey: lowestKey)
        return SegmentMerge(sources: sources, segment: segment)
    }

    /// Removes the files that a kept manifest does not name.
    ///
    /// - Throws: `SegmentError.unwritable`.
    package func sweep(keeping manifest: IndexManifest) throws(SegmentError) {
        let named = Set(manifest.segments.map(\.name))
        do {
            for file in try FileManager.default.contentsOfDirectory(atPath: folder)
            where file.contains(".\(SegmentRecord.fileExtension)") && !named.contains(file) {
                try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
            }
        } catch {
            throw .unwritable(file: folder, reason: error.localizedDescription)
        }
    }

    private func write(_ builder: inout SegmentBuilder, _ manifest: inout IndexManifest) throws(SegmentError) {
        guard let lowestKey = builder.lowestKey else { return }
        let number = manifest.takeNumber()
        try builder.write(to: path(number))
        manifest.insert(
            SegmentRecord(number: number, documentCount: builder.documentCount, lowestKey: lowestKey)
        )
        builder = SegmentBuilder(fieldCount: manifest.fieldCount)
    }

    private func merging(_ sources: [SegmentRecord], of manifest: IndexManifest) throws(SegmentError) -> IndexManifest {
        var merged = manifest
        let number = merged.takeNumber()
        try merged.replace(by: merge(sources, as: number, fieldCount: manifest.fieldCount), in: folder)
        return merged
    }

    private func path(_ number: Int) -> String { "\(folder)/\(number).\(SegmentRecord.fileExtension)" }
}
