package import Documents
package import Learning

/// Samples to learn from or to be judged on, and the files that could not be read.
package struct LabelledData: Sendable {
    package var samples: [TextSample]
    /// By path, in the order met.
    package var failures: [FileFailure]

    /// A file that could not be read.
    package struct FileFailure: Error, Hashable, Sendable, Codable {
        package var path: String
        package var failure: Failure
    }
}
