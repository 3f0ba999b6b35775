import Documents
import Extraction
import Foundation
import Operations

extension Composition {
    /// What stands for the reviewed documents of the store, in place of a path.
    private static let store = "store:"

    /// Reads labelled samples, telling progress and the files that could not be read.
    ///
    /// `families` is a TSV file with the columns `path` and `family`, or nil for none.
    func read(_ path: String, families: String?, console: Console) async throws -> LabelledData {
        let data = try await read(path, families: families, faultyLines: .refused, console: console)
        tell(data.failures, on: console)
        return data
    }

    /// Reads labelled samples, telling progress only.
    func read(
        _ path: String,
        families: String?,
        faultyLines: LabelledDataReader.FaultyLines,
        console: Console
    ) async throws -> LabelledData {
        guard path != Self.store else { return try await review.samples() }
        return try await makeReader().read(
            path,
            classes: settings.list("classes"),
            families: try families.map(FamilyTable.families(at:)) ?? [:],
            faultyLines: faultyLines
        ) { done, total in
            console.progress("reading \(done) of \(total)")
        }
    }

    /// Reads files in any order or texts, to be labelled, telling progress and the files that could not be read.
    func readUnsorted(_ path: String, classes: [String], console: Console) async throws -> LabelledData {
        let data = try await makeReader().readUnsorted(path, classes: classes) { done, total in
            console.progress("reading \(done) of \(total)")
        }
        tell(data.failures, on: console)
        return data
    }

    private func makeReader() -> LabelledDataReader {
        LabelledDataReader(
            reading: parts.reading,
            maximumBytes: ExtractionLimits(settings: settings).maximumBytes,
            concurrency: ReadingParts.concurrency(settings)
        )
    }

    private func tell(_ failures: [LabelledData.FileFailure], on console: Console) {
        for failure in failures {
            console.message("deedbox: \(failure.path): \(failure.failure.message) [\(failure.failure.code)]")
        }
    }
}

/// Which documents belong together, from a TSV file with a header line that names the columns.
enum FamilyTable {
    /// The family of each file, by the last two components of its path (`lease/a.pdf`).
    ///
    /// - Throws: `Failure` with code `invalid_families`.
    static func families(at path: String) throws -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure(code: "invalid_families", message: "Cannot read '\(path)' as UTF-8 text.")
        }
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        guard let header = rows.first, let file = header.firstIndex(of: "path"),
            let family = header.firstIndex(of: "family")
        else {
            throw Failure(code: "invalid_families", message: "'\(path)' needs a first line with 'path' and 'family'.")
        }
        var families: [String: String] = [:]
        for row in rows.dropFirst() where row.count > max(file, family) {
            let key = row[file].split(separator: "/").suffix(2).joined(separator: "/")
            families[key] = String(row[family])
        }
        return families
    }
}
