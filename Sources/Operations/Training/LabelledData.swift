package import Documents
package import Learning

/// Samples to learn from or to be judged on, and the files that could not be read.
package struct LabelledData: Sendable {
    package var samples: [TextSample]
    /// Where each sample was read: `data/train.tsv, line 7`, or the path of its file.
    package var places: [String]
    /// By path, in the order met.
    package var failures: [FileFailure]

    /// A file, or a line of one, that could not be read.
    package struct FileFailure: Error, Hashable, Sendable, Codable {
        package var path: String
        package var failure: Failure
    }

    package init() {
        samples = []
        places = []
        failures = []
    }

    /// Takes the other's samples and failures behind its own.
    package mutating func append(_ other: Self) {
        samples += other.samples
        places += other.places
        failures += other.failures
    }

    mutating func append(_ sample: TextSample, at place: String) {
        samples.append(sample)
        places.append(place)
    }
}
