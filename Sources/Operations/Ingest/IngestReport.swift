package import Documents

/// What became of one job.
package struct IngestReport: Sendable {
    package var job: Job
    /// nil when the document failed.
    package var prediction: Prediction?
    /// nil when the document failed.
    package var pageCount: Int?
    /// How long the reading took.
    package var seconds: Double
    /// Set when the document failed.
    package var failure: Failure?
    /// The jobs of the documents that came inside this one and are new.
    package var children: [Job]
}
