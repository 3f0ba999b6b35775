import Extraction
import Foundation

/// A worker that misbehaves on demand, in the very loop and sandbox of the real one; called with `keep`, a program that
/// keeps such a worker.
@main
struct FaultyWorker {
    static func main() async throws {
        if CommandLine.arguments.last == "keep" {
            try await Keeper.run()
        } else {
            exit(ExtractionWorker.run { FaultyReader($0) })
        }
    }
}
