/// One kind of thing that is odd about labelled samples, with the cases of it.
package struct DataFinding: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case unreadable
        case emptyText = "empty_text"
        case unlabelled
        case unknownLabel = "unknown_label"
        case similarLabels = "similar_labels"
        case tooFewClasses = "too_few_classes"
        case loneLabel = "lone_label"
        case repeatedID = "repeated_id"
        case outOfRange = "out_of_range"
        case contradiction
        case leakage
        case noise
        case rareLabel = "rare_label"
        case imbalance
        case shortText = "short_text"
        case longText = "long_text"
        case duplicates
        case doubtfulLabels = "doubtful_labels"
    }

    /// Cases that are told; all are counted.
    package static let casesTold = 20

    package var kind: Kind
    /// Whether a training on these samples fails, or a figure of it cannot be trusted.
    package var isSerious: Bool
    /// What it is and what to do about it, in a sentence or two.
    package var meaning: String
    package var count: Int
    /// Where it is, and what is there; up to `casesTold`.
    package var cases: [String]

    package init(_ kind: Kind, count: Int, cases: some Sequence<String>) {
        self.kind = kind
        isSerious = kind.isSerious
        meaning = kind.meaning
        self.count = count
        self.cases = Array(cases.prefix(Self.casesTold))
    }

    package init(_ kind: Kind, cases: [String]) { self.init(kind, count: cases.count, cases: cases) }

    private enum CodingKeys: String, CodingKey {
        case kind, meaning, count, cases
        case isSerious = "serious"
    }
}

extension DataFinding.Kind {
    /// As a heading: `unknown label`.
    package var title: String { rawValue.replacing("_", with: " ") }

    fileprivate var isSerious: Bool {
        switch self {
        case .unreadable, .emptyText, .unlabelled, .unknownLabel, .similarLabels, .tooFewClasses, .loneLabel,
            .repeatedID, .outOfRange, .contradiction, .leakage, .noise:
            true
        case .rareLabel, .imbalance, .shortText, .longText, .duplicates, .doubtfulLabels: false
        }
    }

    fileprivate var meaning: String {
        switch self {
        case .unreadable: "Lines or files that cannot be read. Mend them or take them out."
        case .emptyText: "Texts without a word. Nothing can be learned from them; a scan may have lost its text."
        case .unlabelled: "Samples without a label, which 'train' refuses."
        case .unknownLabel: "Labels that are not among the classes. Mend the label, or add the class."
        case .similarLabels: "Labels that differ only in letter case or blanks, and so are different classes."
        case .tooFewClasses: "Fewer than two classes: there is nothing to tell apart."
        case .loneLabel: "Labels with one sample, which cannot be learned and judged. Find more, or merge classes."
        case .repeatedID: "Ids that stand for several samples."
        case .outOfRange: "Numbers beside the text that cannot be: not finite, negative, or a confidence above 1."
        case .contradiction: "Near duplicates with different labels. One label is wrong, or the classes overlap."
        case .leakage: "Test samples that are near duplicates of training samples. They flatter every figure."
        case .noise: "More labels are doubtful than a good figure bears. Look through them before training."
        case .rareLabel: "Labels with fewer than ten samples; their figures say little."
        case .imbalance: "The largest class has more than a hundred times the samples of the smallest."
        case .shortText: "Texts of fewer than three words."
        case .longText: "Texts of more than 20,000 words, of which training reads the beginning only."
        case .duplicates: "Near duplicates. Give those of one group the same 'group', so that no split parts them."
        case .doubtfulLabels: "Labels that models which did not see the sample disagree with. Look at them."
        }
    }
}
