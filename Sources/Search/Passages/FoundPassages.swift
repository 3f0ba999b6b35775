package import Documents

/// The passages that the legs brought together.
package struct FoundPassages: Hashable, Sendable {
    /// In ascending order of passage id.
    package var passages: [FoundPassage]
    /// What no passage's score by words exceeds for this question; 0 when there are no words.
    package var lexicalCeiling: Double
    /// How far the words of the nearest passages bear out that they are near, 0…1; nil without a dense leg or words.
    ///
    /// 0 when the nearest of the whole index do no better by words than passages drawn without regard to the question, 1
    /// when they do as well as the best by words.
    package var agreement: Double?
    /// How many passages cannot be found by their words yet.
    package var missing: Int
    /// Of each document: which others of these have almost the same words and state the same facts, the most similar first.
    package var copies: [DocumentID: [DocumentMention]]

    package init(
        passages: [FoundPassage],
        lexicalCeiling: Double,
        agreement: Double? = nil,
        missing: Int = 0,
        copies: [DocumentID: [DocumentMention]] = [:]
    ) {
        self.passages = passages
        self.lexicalCeiling = lexicalCeiling
        self.agreement = agreement
        self.missing = missing
        self.copies = copies
    }
}

/// A passage, with what ranking asks of it.
package struct FoundPassage: Hashable, Sendable {
    package var passageID: Int64
    package var documentID: DocumentID
    /// BM25F, or the cosine of TF-IDF where the question says so; 0 when it has none of the words.
    package var bm25: Double
    /// With the question's vector; nil when the passage has no vector, or there is no dense leg.
    package var cosine: Double?
    package var document: DocumentSignals

    package init(
        passageID: Int64,
        documentID: DocumentID,
        bm25: Double,
        cosine: Double?,
        document: DocumentSignals
    ) {
        self.passageID = passageID
        self.documentID = documentID
        self.bm25 = bm25
        self.cosine = cosine
        self.document = document
    }
}

/// What is known of a document that a ranking may count.
package struct DocumentSignals: Hashable, Sendable {
    /// nil when the document is not classified.
    package var documentClass: DocumentClass?
    /// 0…1.
    package var classConfidence: Double?
    /// The document's own date, ISO 8601, perhaps without day or month.
    package var date: String?
    /// How surely its characters were read, 0…1.
    package var textConfidence: Double?
    package var pageCount: Int?
    package var wordCount: Int?

    package init(
        documentClass: DocumentClass? = nil,
        classConfidence: Double? = nil,
        date: String? = nil,
        textConfidence: Double? = nil,
        pageCount: Int? = nil,
        wordCount: Int? = nil
    ) {
        self.documentClass = documentClass
        self.classConfidence = classConfidence
        self.date = date
        self.textConfidence = textConfidence
        self.pageCount = pageCount
        self.wordCount = wordCount
    }
}

/// What one clause of a question adds to a passage's BM25F.
package struct LexicalPart: Hashable, Sendable, Codable {
    /// As a person would write it.
    package var clause: String
    package var score: Double
    package var inverseDocumentFrequency: Double
    /// The occurrences, each counted as much as its field's weight and length make it.
    package var frequency: Double
    /// How often it occurs, by the name of the field; fields without it are left out.
    package var occurrences: [String: Int]

    package init(
        clause: String,
        score: Double,
        inverseDocumentFrequency: Double,
        frequency: Double,
        occurrences: [String: Int]
    ) {
        self.clause = clause
        self.score = score
        self.inverseDocumentFrequency = inverseDocumentFrequency
        self.frequency = frequency
        self.occurrences = occurrences
    }

    private enum CodingKeys: String, CodingKey {
        case clause, score
        case inverseDocumentFrequency = "idf"
        case frequency, occurrences
    }
}

extension LexicalQuery.Clause: CustomStringConvertible {
    /// As a person would write it.
    package var description: String {
        let sign = occurrence == .mustNot ? "-" : ""
        switch pattern {
        case .word(let words): return sign + words.joined(separator: "|")
        case .phrase(let words): return "\(sign)\"\(words.joined(separator: " "))\""
        case .near(let words, let within): return sign + words.joined(separator: " NEAR/\(within) ")
        case .prefix(let prefix): return "\(sign)\(prefix)*"
        case .fuzzy(let word, let distance): return "\(sign)\(word)~\(distance)"
        case .exact(let term): return sign + term
        }
    }
}
