import Foundation

/// A run of the program that goes on only as far as its output is read.
struct HeldRun: Sendable {
    let process: Process
    let output: FileHandle

    /// Reads until so many lines have come, or to the end.
    func read(lines count: Int) async {
        await withCheckedContinuation { continuation in
            // A thread of its own, for reading blocks.
            DispatchQueue.global().async {
                var lines = 0
                while lines < count {
                    let data = output.availableData
                    if data.isEmpty { break }
                    lines += data.count { $0 == 0x0A }
                }
                continuation.resume()
            }
        }
    }
}
