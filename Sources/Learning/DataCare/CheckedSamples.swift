/// Samples that are to be checked, each with the place where it was read, and what could not be read.
package struct CheckedSamples: Sendable {
    /// A part of the source that gave no sample.
    package struct Fault: Hashable, Sendable {
        package var place: String
        package var reason: String

        package init(place: String, reason: String) {
            self.place = place
            self.reason = reason
        }
    }

    package var samples: [TextSample]
    /// One a sample: `train.tsv, line 7`, or the path of its file.
    package var places: [String]
    package var faults: [Fault]

    /// - Precondition: every sample has a place.
    package init(samples: [TextSample], places: [String], faults: [Fault] = []) {
        precondition(samples.count == places.count, "\(samples.count) samples at \(places.count) places")
        self.samples = samples
        self.places = places
        self.faults = faults
    }
}
