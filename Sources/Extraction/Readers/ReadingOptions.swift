/// What the reader is asked to do where there is a choice.
package struct ReadingOptions: Sendable, Hashable, Codable {
    /// What happens to recognised words that are not sure enough.
    package enum ConfidencePolicy: String, Sendable, Hashable, Codable, CaseIterable {
        /// They stay.
        case keep
        /// They stay, and their places are marked as doubtful.
        case mark
        /// They are left out of the text, and the page says how many.
        case drop
    }

    /// Which text of a document with tracked changes is read.
    package enum Revisions: String, Sendable, Hashable, Codable, CaseIterable {
        /// As if every change were accepted.
        case final
        /// As if every change were rejected.
        case original
        /// Both, with `[+…+]` around what was inserted and `[-…-]` around what was deleted.
        case marked
    }

    /// Tried in this order on files that ask for a password.
    package var passwords: [String] = []
    package var revisions = Revisions.final
    package var confidencePolicy = ConfidencePolicy.keep
    /// The confidence, 0…1, below which a word is subject to the policy.
    package var minimumConfidence = 0.5
    /// Tesseract's names of the languages to recognise, joined by `+`.
    package var languages = "eng"

    /// The defaults.
    package init() {}
}
