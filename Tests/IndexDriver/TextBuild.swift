import Foundation
import TextIndex

/// Indexes a file of texts, one a line, as documents with one field and the line's number as key; prints a JSON object.
struct TextBuild {
    let texts: String
    let folder: String

    func run() throws {
        let writer = try IndexWriter(folder: folder)
        var kept = KeptManifest(fieldCount: 1)
        let lines = TextLines(path: texts)
        let start = CPUClock.seconds
        kept.manifest = try writer.adding(lines, to: kept.manifest)
        let added = CPUClock.seconds
        if kept.manifest.segments.count > 1 { kept.manifest = try writer.mergingAll(kept.manifest) }
        let merged = CPUClock.seconds
        try writer.sweep(keeping: kept.manifest)
        try kept.keep(in: folder)
        let bytes = try kept.manifest.segments.reduce(0) { sum, record in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(record.name)")
            return sum + (attributes[.size] as? Int ?? 0)
        }
        print(
            """
            {"documents": \(kept.manifest.documentCount), "index_bytes": \(bytes), "analysis_seconds": \(lines.seconds), \
            "add_seconds": \(added - start - lines.seconds), "merge_seconds": \(merged - added), \
            "peak_bytes": \(CPUClock.peakBytes)}
            """
        )
    }
}
