import Documents

/// A value that may fill a field, with how much speaks for it.
struct KeyCandidate {
    var value: String
    var unit: String?
    var evidence: Evidence
    /// About 5 for a value behind the field's own label, 2 for one in its neighbourhood.
    var score: Double
    /// The mean confidence of the words that it was read from, 0…1.
    var wordConfidence = 1.0
    /// What makes values the same though written differently; the value itself unless it is a name.
    var key: String

    init(value: String, unit: String? = nil, evidence: Evidence, score: Double, key: String? = nil) {
        self.value = value
        self.unit = unit
        self.evidence = evidence
        self.score = score
        self.key = key ?? value
    }
}
