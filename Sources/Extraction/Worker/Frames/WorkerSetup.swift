import Foundation

/// What a worker is told once, before it enters the sandbox.
package struct WorkerSetup: Sendable, Hashable, Codable {
    package var limits: ExtractionLimits
    package var libraries: NativeLibraries
    package var options: ReadingOptions
    /// The most bytes of one reply.
    var maximumReplyBytes: Int
}

extension WorkerSetup {
    /// What must stay readable in the sandbox besides the system's own folders.
    var readablePaths: [String] {
        let pdfiumFolder = URL(fileURLWithPath: libraries.pdfium).deletingLastPathComponent().path
        return [pdfiumFolder, libraries.dictionary] + (libraries.tessdata.map { [$0] } ?? [])
    }
}
