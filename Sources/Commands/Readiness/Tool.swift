import Documents
import Foundation

/// A program of the system, run to its end.
enum Tool {
    /// - Throws: `Failure` with code `tool_missing`.
    static func run(_ name: String, _ arguments: [String]) async throws -> (status: Int32, output: String) {
        try await withCheckedThrowingContinuation { continuation in
            // A thread of its own, for reading blocks.
            DispatchQueue.global().async {
                let process = Process()
                let pipe = Pipe()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = [name] + arguments
                process.standardInput = FileHandle.nullDevice
                process.standardOutput = pipe
                process.standardError = FileHandle.nullDevice
                do {
                    try process.run()
                    let output = pipe.fileHandleForReading.readDataToEndOfFile()
                    process.waitUntilExit()
                    continuation.resume(
                        returning: (process.terminationStatus, String(decoding: output, as: UTF8.self))
                    )
                } catch {
                    continuation.resume(
                        throwing: Failure(code: "tool_missing", message: "Cannot run '\(name)': \(error).")
                    )
                }
            }
        }
    }
}
