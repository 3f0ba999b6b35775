/// What the lexical leg looks for.
package struct LexicalQuery: Hashable, Sendable {
    /// How much more a word in the header counts than one in the text (BM25F's field weights).
    package static let headerWeight = 2.0

    /// What a clause looks for; words are in lower case, and an index brings them to the form of its own words.
    package enum Pattern: Hashable, Sendable {
        /// Any of these words, each as good as the other.
        case word([String])
        /// The words one behind the other, in the text, the heading or the header.
        case phrase([String])
        /// The words in any order, with at most `within` others between the first and the last.
        case near([String], within: Int)
        /// Any word that begins so.
        case prefix(String)
        /// Any word that at most `distance` letters put in, left out or replaced make of this one.
        case fuzzy(String, distance: Int)
        /// A term of `ExactTerms`, kept whole.
        case exact(String)
    }

    /// What a passage must do.
    package enum Occurrence: Hashable, Sendable {
        /// It is better to have it.
        case should
        case must
        case mustNot
    }

    package struct Clause: Hashable, Sendable {
        package var pattern: Pattern
        package var occurrence: Occurrence
        /// Multiplies what the clause adds to the score; 0 or more.
        package var weight: Double

        package init(_ pattern: Pattern, _ occurrence: Occurrence = .should, weight: Double = 1) {
            self.pattern = pattern
            self.occurrence = occurrence
            self.weight = weight
        }
    }

    /// How words are counted.
    package enum Rule: String, Hashable, Sendable, CaseIterable {
        /// BM25F: the more often the better, but ever less so, in passages of any length.
        case bm25
        /// The cosine of question and passage as vectors of TF-IDF. All passages are looked at, and their lengths are reckoned
        /// anew when the index has changed: to compare with, and for small indexes.
        case tfidf
    }

    /// A passage must have every `must` clause and no `mustNot` clause; where there is no `must`, some `should` clause.
    package var clauses: [Clause]
    package var rule = Rule.bm25

    package init(_ clauses: [Clause] = []) { self.clauses = clauses }

    /// Single words, of which a passage has any, and phrases, words separated by blanks, all of which it must have.
    package init(terms: [String], phrases: [String] = []) {
        self.init(
            phrases.map { Clause(.phrase($0.split(separator: " ").map(String.init)), .must) }
                + terms.map { Clause(.word([$0])) }
        )
    }

    /// True when there is nothing to look for.
    package var isEmpty: Bool { clauses.allSatisfy { $0.occurrence == .mustNot } }

    /// Whether some passages are left out, whatever their score.
    package var isStrict: Bool { clauses.contains { $0.occurrence != .should } }
}
