import ArgumentParser
import Foundation
import Synchronization

/// What a command writes: results to standard output, everything else to standard error.
struct Console: Sendable {
    /// Whether results are JSON.
    let isJSON: Bool
    /// Whether standard error is a terminal, on which a line of progress may be rewritten.
    let isInteractive: Bool
    /// Whether standard output is a terminal, which shows colours.
    let isColoured: Bool

    init(json: Bool) {
        isJSON = json
        isInteractive = isatty(STDERR_FILENO) == 1
        isColoured = isatty(STDOUT_FILENO) == 1
    }

    /// Writes one line of a person's result.
    func line(_ text: String) {
        Self.write(text + "\n", to: FileHandle.standardOutput)
    }

    /// Writes a text as it is.
    func text(_ text: String) {
        Self.write(text, to: FileHandle.standardOutput)
    }

    /// Writes one JSON object and a newline.
    func object(_ value: some Encodable) throws {
        Self.write(
            String(decoding: try Self.encoder.encode(value), as: UTF8.self) + "\n",
            to: FileHandle.standardOutput
        )
    }

    /// Writes bytes as they are.
    ///
    /// - Throws: `ExitCode(0)` where nobody reads them any more: a long run must not go on for nobody.
    func bytes(_ bytes: [UInt8]) throws {
        do {
            try Self.lock.withLock { _ in try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
        } catch {
            throw ExitCode(0)
        }
    }

    /// Writes a message for people.
    func message(_ text: String) {
        clearProgress()
        Self.write(text + "\n", to: FileHandle.standardError)
    }

    /// Rewrites the line of progress; does nothing unless standard error is a terminal.
    func progress(_ text: String) {
        guard isInteractive else { return }
        Self.write("\r\u{1B}[2K\(text)", to: FileHandle.standardError)
    }

    /// Takes the line of progress away.
    func clearProgress() {
        guard isInteractive else { return }
        Self.write("\r\u{1B}[2K", to: FileHandle.standardError)
    }

    /// Keys in a fixed order, so that the same result has the same bytes.
    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static let lock = Mutex(())

    /// A reader that has gone away, as in `deedbox search … | head -1`, is no error of ours.
    private static func write(_ text: String, to handle: FileHandle) {
        lock.withLock { _ in
            try? handle.write(contentsOf: Data(text.utf8))
        }
    }
}
