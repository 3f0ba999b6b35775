import Documents

/// The last steps of reading a page, the same for every kind of file.
struct PageFinisher: Sendable {
    private let brokenWords: BrokenWords
    private let filter: ConfidenceFilter

    init(dictionary: LazyLexicon, options: ReadingOptions) {
        brokenWords = BrokenWords(dictionary: dictionary)
        filter = ConfidenceFilter(policy: options.confidencePolicy, minimum: options.minimumConfidence)
    }

    /// The page with its broken words whole, and what the confidence policy makes of it.
    func finished(_ read: ReadPage) -> ReadPage {
        let (page, diagnostic) = filter.applied(to: brokenWords.joined(on: read.page))
        var finished = read
        finished.page = page
        if let diagnostic { finished.diagnostics.append(diagnostic) }
        return finished
    }
}
