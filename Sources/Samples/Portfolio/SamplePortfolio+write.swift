import Documents
import Foundation

extension SamplePortfolio {
    /// Writes the papers as files to the folder `documents` in the directory, and `truth.jsonl` beside it.
    ///
    /// The directory is made when it is not there; files of the same names are replaced. The same seed and count give the
    /// same bytes where the same fonts are installed. `progress` hears of each paper written and of how many there are.
    ///
    /// - Throws: `SampleError` when a page cannot be drawn or a file not be written.
    package func write(
        count: Int,
        to directory: String,
        mix: SampleMix = .standard,
        progress: (_ written: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> SampleManifest {
        let folder = URL(fileURLWithPath: directory, isDirectory: true)
        let documents = folder.appendingPathComponent("documents", isDirectory: true)
        try SampleError.naming(documents.path) {
            try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        }
        var manifest = SampleManifest(
            documents: documents.path,
            truth: folder.appendingPathComponent("truth.jsonl").path,
            count: 0,
            bytes: 0,
            classes: [:],
            types: [:]
        )
        let renderer = PaperRenderer(seed: seed)
        var names = Set<String>()
        var lines: [String] = []
        for paper in PortfolioPlan.papers(count: count, seed: seed, mix: mix) {
            var rendered = try renderer.render(paper)
            let name = Self.unused(rendered.truth.path, &names)
            rendered.truth.path = "documents/\(name)"
            try SampleError.naming(name) { try Data(rendered.bytes).write(to: documents.appendingPathComponent(name)) }
            lines.append(try Self.line(rendered.truth))
            manifest.add(rendered)
            progress(manifest.count, count)
        }
        let text = lines.map { $0 + "\n" }.joined()
        try SampleError.naming(manifest.truth) { try Data(text.utf8).write(to: URL(fileURLWithPath: manifest.truth)) }
        return manifest
    }

    private static func line(_ truth: SampleTruth) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(truth), as: UTF8.self)
    }

    /// The name, or the name with a number when it is taken; capitals do not make a name another.
    private static func unused(_ name: String, _ names: inout Set<String>) -> String {
        if names.insert(name.lowercased()).inserted { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        var number = 2
        while !names.insert("\(name[..<dot])-\(number)\(name[dot...])".lowercased()).inserted { number += 1 }
        return "\(name[..<dot])-\(number)\(name[dot...])"
    }
}

extension SampleManifest {
    fileprivate mutating func add(_ rendered: RenderedPaper) {
        count += 1
        bytes += rendered.bytes.count
        classes[rendered.truth.documentClass, default: 0] += 1
        types[rendered.truth.type, default: 0] += 1
    }
}
