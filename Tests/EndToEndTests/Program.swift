import Foundation
import TestSupport
import Testing

/// The built executable, run as a user runs it.
struct Program: Sendable {
    /// What a finished run left.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let errors: String

        /// The JSON objects of the output, one a line.
        var objects: [[String: Any]] {
            get throws {
                try output.split(separator: "\n").map { line in
                    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                }
            }
        }
    }

    /// The executable beside the test bundle.
    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("deedbox").path

    /// The folder the program runs in; it holds its home.
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Starts the program without waiting for its end.
    ///
    /// - Parameter environment: Nil for that of the tests.
    func start(
        _ arguments: [String],
        outputTo output: Pipe? = nil,
        errorsTo log: String? = nil,
        environment: [String: String]? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = try log.map(Self.emptyFile) ?? FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func emptyFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// Runs the program to its end.
    func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

    /// Runs the program, or another one, to its end.
    ///
    /// - Parameter environment: Nil for that of the tests.
    func run(
        _ arguments: [String],
        executable: String = Self.path,
        environment: [String: String]? = nil
    ) async throws -> Outcome {
        let outputPath = folder.path + "/" + UUID().uuidString
        let errorPath = outputPath + ".err"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.emptyFile(outputPath)
        process.standardError = try Self.emptyFile(errorPath)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        defer {
            for path in [outputPath, errorPath] { try? FileManager.default.removeItem(atPath: path) }
        }
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOfFile: outputPath, encoding: .utf8),
            errors: try String(contentsOfFile: errorPath, encoding: .utf8)
        )
    }
}
