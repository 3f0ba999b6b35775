/// Where a version stands, as MLflow's clients said before there were aliases; nothing here acts on it.
package enum ModelStage: String, Hashable, Sendable, CaseIterable {
    case none = "None"
    case staging = "Staging"
    case production = "Production"
    case archived = "Archived"

    /// Reads a stage, whatever its case.
    ///
    /// - Throws: `TrackingError` for any other word.
    package init(_ text: String) throws(TrackingError) {
        guard let stage = Self.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) else {
            let words = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid("There is no stage '\(text.prefix(TrackingError.quoted))'; use one of \(words).")
        }
        self = stage
    }
}
