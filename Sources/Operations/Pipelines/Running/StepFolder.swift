import Crypto
import Documents
import Foundation
import Pipelines
import Tracking

/// The folder in which one step works: what goes in lies in `inputs`, what comes out in `outputs`, each under its name.
struct StepFolder: Sendable {
    private static let mostFiles = 10_000
    /// Of a `String` or a `Metrics`, in bytes.
    private static let mostText = 1 << 20

    let path: String
    let artifacts: any ArtifactStore

    func input(_ name: String) -> String { "\(path)/inputs/\(name)" }
    func output(_ name: String) -> String { "\(path)/outputs/\(name)" }
    /// Where a standard component writes what it says of its outputs.
    var executorOutput: String { "\(path)/executor_output.json" }

    /// Makes it empty.
    func prepare() throws {
        try remove()
        for name in ["inputs", "outputs"] {
            try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        }
    }

    func remove() throws {
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }

    /// Puts an output of another step there as an input.
    func bring(_ output: String, of run: String, as input: String) async throws {
        try await bring(try ArtifactPath(output), of: .run(RunID(rawValue: run)), to: self.input(input))
    }

    private func bring(_ source: ArtifactPath, of owner: ArtifactOwner, to target: String) async throws {
        if try await artifacts.artifact(at: source, of: owner) != nil {
            try Data().write(to: URL(fileURLWithPath: target))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
            try await artifacts.read(source, of: owner) { try file.write(contentsOf: Data($0)) }
            return try file.close()
        }
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        for entry in try await artifacts.entries(of: source, of: owner) {
            let name =
                switch entry {
                case .file(let name, _), .folder(let name): name
                }
            try await bring(try ArtifactPath("\(source)/\(name)"), of: owner, to: "\(target)/\(name)")
        }
    }

    /// Whether all files of the outputs of an earlier run are still there.
    func hasFiles(of outputs: [String: StepValue], run: String) async throws -> Bool {
        let owner = ArtifactOwner.run(RunID(rawValue: run))
        for (name, value) in outputs where value.type != .string {
            let path = try ArtifactPath(name)
            let isFile = try await artifacts.artifact(at: path, of: owner) != nil
            if isFile { continue }
            guard try await !artifacts.entries(of: path, of: owner).isEmpty else { return false }
        }
        return true
    }

    /// Keeps what the step left as artifacts of its run.
    ///
    /// - Throws: `Failure` with code `invalid_output` when one is missing or not of its type.
    func collect(_ outputs: [StepOutput], into run: String) async throws -> [String: StepValue] {
        let said = try ExecutorOutput.read(executorOutput)
        var values: [String: StepValue] = [:]
        for output in outputs {
            let path = self.output(output.name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Failure(
                    code: "invalid_output",
                    message: "the output '\(output.name)' was not written to '\(path)'."
                )
            }
            var value = StepValue(type: output.type, sha256: "")
            if output.type == .string || output.type == .metrics {
                let data = try Self.text(at: path, of: output)
                value.sha256 = SHA256.hash(data: data).hexDigits
                if output.type == .string {
                    value.text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
                } else {
                    value.metrics = try Self.metrics(data, of: output)
                }
            }
            if output.type != .string {
                value.sha256 = try await keep(path, isFolder: isFolder.boolValue, as: output.name, of: run)
            }
            value.notes = said?.notes(of: output.name) ?? [:]
            values[output.name] = value
        }
        return values
    }

    /// The digest of what was kept; of a folder, that of its files' names and digests.
    private func keep(_ path: String, isFolder: Bool, as name: String, of run: String) async throws -> String {
        let owner = ArtifactOwner.run(RunID(rawValue: run))
        let root = try ArtifactPath(name)
        // What an earlier attempt left must not stay between.
        try await artifacts.remove(root, of: owner)
        guard isFolder else {
            return try await artifacts.save(FileChunks(path: path), at: root, of: owner).sha256
        }
        let files = try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter { file in
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: "\(path)/\(file)", isDirectory: &isFolder)
            return isThere && !isFolder.boolValue
        }
        guard !files.isEmpty, files.count <= Self.mostFiles else {
            throw Failure(
                code: "invalid_output",
                message: "the output '\(name)' has \(files.count) files; a folder may have 1 to \(Self.mostFiles)."
            )
        }
        var hash = SHA256()
        for file in files {
            let kept = try await artifacts.save(
                FileChunks(path: "\(path)/\(file)"),
                at: try ArtifactPath("\(name)/\(file)"),
                of: owner
            )
            hash.update(data: Data("\(file)\0\(kept.sha256)\n".utf8))
        }
        return hash.finalize().hexDigits
    }

    private static func text(at path: String, of output: StepOutput) throws -> Data {
        let data = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).read(upToCount: mostText + 1) ?? Data()
        guard data.count <= mostText, String(data: data, encoding: .utf8) != nil else {
            throw Failure(
                code: "invalid_output",
                message: "the output '\(output.name)' of type \(output.type.rawValue) must be UTF-8 of at most "
                    + "\(mostText >> 10) KB."
            )
        }
        return data
    }

    private static func metrics(_ data: Data, of output: StepOutput) throws -> [String: Double] {
        guard let metrics = try? JSONDecoder().decode([String: Double].self, from: data),
            metrics.keys.allSatisfy({ (try? TrackingLimits.check(key: $0, of: "metric")) != nil })
        else {
            throw Failure(
                code: "invalid_output",
                message: "the output '\(output.name)' of type Metrics must be a JSON object of numbers."
            )
        }
        return metrics
    }
}
