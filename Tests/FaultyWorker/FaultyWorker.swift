import Extraction
import Foundation

/// A worker that misbehaves on demand, in the very loop and sandbox of the real one.
@main
struct FaultyWorker {
    static func main() {
        exit(ExtractionWorker.run { FaultyReader($0) })
    }
}
