package import Documents

/// A document that is like another one, and why.
///
///     score   = (1 − d) · words + d · meaning        d = the profile's denseWeight, 0 where the document has no vectors
///     words   = weight of the telling words that it has / weight of all of them
///     meaning = the cosine of the documents' mean vectors, held in 0…1
package struct SimilarDocument: Hashable, Sendable, Codable {
    /// What one word, or the meaning, adds to the score.
    package struct Contribution: Hashable, Sendable, Codable {
        /// `meaning`, or the word.
        package var name: String
        /// Adds up with the others to the score.
        package var score: Double
    }

    package var documentID: DocumentID
    package var name: String
    /// nil when the document is not classified.
    package var documentClass: DocumentClass?
    /// The document's date, ISO 8601.
    package var date: String?
    /// 0…1.
    package var score: Double
    /// The share of common runs of words from 0.8, where it is a near duplicate.
    package var similarity: Double?
    /// The greatest first.
    package var explanation: [Contribution]

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case name
        case documentClass = "class"
        case date, score, similarity, explanation
    }

    init(_ other: DocumentLikeness.Other, _ terms: [TellingTerm], denseWeight: Double) {
        let weights = terms.reduce(0) { $0 + $1.weight }
        let share = weights > 0 ? (1 - denseWeight) / weights : 0
        var parts = other.shared.map { Contribution(name: terms[$0].word, score: share * terms[$0].weight) }
        if denseWeight > 0, let cosine = other.cosine {
            parts.append(Contribution(name: "meaning", score: denseWeight * min(1, max(0, cosine))))
        }
        documentID = other.document.id
        name = other.document.name
        documentClass = other.document.documentClass
        date = other.document.date
        similarity = other.similarity
        score = parts.reduce(0) { $0 + $1.score }
        explanation = parts.sorted { ($1.score, $0.name) < ($0.score, $1.name) }
    }
}
