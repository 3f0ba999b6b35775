import Documents

/// A paper as a file with what is true of it.
struct RenderedPaper: Sendable {
    var bytes: [UInt8]
    var truth: SampleTruth
}
