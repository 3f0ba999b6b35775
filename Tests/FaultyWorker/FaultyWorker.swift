import Extraction
import Foundation

/// A worker that misbehaves on demand, in the very loop and sandbox of the real one; called with a `Keeper`, a
/// program that keeps such workers.
@main
struct FaultyWorker {
    static func main() async throws {
        if let keeper = CommandLine.arguments.last.flatMap(Keeper.init(rawValue:)) {
            try await keeper.run()
        } else {
            exit(ExtractionWorker.run { FaultyReader($0) })
        }
    }
}
