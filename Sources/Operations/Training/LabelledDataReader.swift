import Documents
import Extraction
import Foundation
import Learning

/// Reads labelled data: a folder with a folder for each class, a TSV file, or a JSON Lines file; also files in any order,
/// to be labelled.
package struct LabelledDataReader: Sendable {
    /// What becomes of a line that is no sample.
    package enum FaultyLines: Sendable {
        /// The first ends the reading.
        case refused
        /// They are failures like files that cannot be read, up to `mostFaultyLines`.
        case collected
    }

    /// A file with more is of another kind.
    private static let mostFaultyLines = 10_000

    private let reading: ReadingOperations
    private let maximumBytes: Int
    private let concurrency: Int

    /// - Parameters:
    ///   - maximumBytes: The largest file that is read.
    ///   - concurrency: How many files are read at the same time.
    package init(reading: ReadingOperations, maximumBytes: Int, concurrency: Int) {
        self.reading = reading
        self.maximumBytes = maximumBytes
        self.concurrency = max(1, concurrency)
    }

    /// The samples at `path`, in a fixed order.
    ///
    /// - Parameters:
    ///   - classes: The folders that are taken; others are left out.
    ///   - families: Which family a file belongs to, by the last two components of its path (`lease/a.pdf`).
    ///   - faultyLines: What becomes of a line that is no sample.
    ///   - progress: Told how many files of how many are read.
    /// - Throws: `Failure` with code `not_found`, `no_samples` or `invalid_samples`.
    package func read(
        _ path: String,
        classes: [String],
        families: [String: String] = [:],
        faultyLines: FaultyLines = .refused,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> LabelledData {
        let data =
            try isFolder(path)
            ? try await readFolder(path, classes: classes, families: families, progress: progress)
            : try readFile(path, faultyLines)
        guard !data.samples.isEmpty || (faultyLines == .collected && !data.failures.isEmpty) else {
            throw Failure(
                code: "no_samples",
                message: "No labelled sample in '\(path)'. A folder needs folders named after the classes "
                    + "(\(classes.joined(separator: ", "))) with files in them."
            )
        }
        return data
    }

    /// All files below the folder at `path` in a fixed order, or the samples of the file there.
    ///
    /// - Parameters:
    ///   - classes: A file in a folder of that name, right below `path`, has that label; others have none.
    ///   - progress: Told how many files of how many are read.
    /// - Throws: `Failure` with code `not_found`, `no_samples` or `invalid_samples`.
    package func readUnsorted(
        _ path: String,
        classes: [String],
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> LabelledData {
        var data: LabelledData
        if try isFolder(path) {
            let folders = classes.map { (label: $0, start: "\(path.hasSuffix("/") ? path : path + "/")\($0)/") }
            let files = FileFinder().files(at: [path]).map { file in
                let label = folders.first { file.displayPath.hasPrefix($0.start) }?.label
                return LabelledFile(file: file, label: label, family: nil)
            }
            data = try await read(files, progress: progress)
        } else {
            data = try readFile(path, .refused)
        }
        guard !data.samples.isEmpty || !data.failures.isEmpty else {
            throw Failure(code: "no_samples", message: "There is nothing in '\(path)' that can be read.")
        }
        return data
    }

    private func isFolder(_ path: String) throws -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(code: "not_found", message: "There is no '\(path)'.")
        }
        return isFolder.boolValue
    }

    private func readFile(_ path: String, _ faultyLines: FaultyLines) throws -> LabelledData {
        var data = LabelledData()
        do {
            try SampleFile.forEachLine(of: path) { (line, number) throws(SampleFileError) in
                let place = "\(path), line \(number)"
                switch line {
                case .success(let sample): data.append(sample, at: place)
                case .failure(let fault):
                    guard faultyLines == .collected, data.failures.count < Self.mostFaultyLines else { throw fault }
                    let failure = Failure(code: "invalid_samples", message: fault.complaint)
                    data.failures.append(.init(path: place, failure: failure))
                }
            }
        } catch {
            throw Failure(code: "invalid_samples", message: "\(error)")
        }
        return data
    }

    private func readFolder(
        _ folder: String,
        classes: [String],
        families: [String: String],
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> LabelledData {
        let files = classes.sorted().flatMap { label -> [LabelledFile] in
            let subfolder = "\(folder)/\(label)"
            guard FileManager.default.fileExists(atPath: subfolder) else { return [] }
            return FileFinder().files(at: [subfolder]).map { file in
                LabelledFile(file: file, label: label, family: families["\(label)/\(file.name)"])
            }
        }
        return try await read(files, progress: progress)
    }

    private func read(
        _ files: [LabelledFile],
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> LabelledData {
        let outcomes = try await files.concurrentMap(atOnce: concurrency, progress: progress) { try await read($0) }
        var data = LabelledData()
        for (file, outcome) in zip(files, outcomes) {
            switch outcome {
            case .success(let sample): data.append(sample, at: file.file.displayPath)
            case .failure(let failure): data.failures.append(failure)
            }
        }
        return data
    }

    private struct LabelledFile: Sendable {
        let file: FoundFile
        let label: String?
        let family: String?
    }

    private func read(_ labelled: LabelledFile) async throws -> Result<TextSample, LabelledData.FileFailure> {
        do {
            let bytes = try labelled.file.read(maximumBytes: maximumBytes)
            let document = try await reading.read(bytes, name: labelled.file.name).document
            return .success(
                TextSample(
                    document,
                    features: reading.features(of: document),
                    label: labelled.label,
                    group: labelled.family
                )
            )
        } catch let error as ExtractionError {
            return .failure(.init(path: labelled.file.displayPath, failure: error.failure))
        } catch let failure as Failure {
            return .failure(.init(path: labelled.file.displayPath, failure: failure))
        }
    }
}
