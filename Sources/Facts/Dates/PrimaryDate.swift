package import Documents

/// Tells which of a document's dates it bears: the day it was made, not one that it speaks of.
package enum PrimaryDate {
    /// The date that the document bears, in ISO 8601; nil when none can be told.
    ///
    /// Judged by the words before each date: `made as of`, `dated`, `entered into`, `Date:` and a line of its own at the top
    /// speak for it; `that certain Lease dated`, `commencing`, `expiring` speak against it. An earlier place wins
    /// among equals. A month without a day counts less than a day.
    ///
    /// - Parameters:
    ///   - document: The document as it was read.
    ///   - dates: The dates found in it.
    /// - Returns: The value of one of `dates`.
    package static func primaryDate(of document: Document, dates: [DateFact]) -> String? {
        let scored = scores(of: dates, in: document)
        guard let best = scored.max(by: { $0.score < $1.score }), best.score > minimumScore else { return nil }
        guard best.value.utf8.count < 10 else { return best.value }
        // `this ___ day of October, 2006`: the day may stand beside the signatures.
        let days = scored.filter { $0.score > 0 && $0.value.utf8.count == 10 && $0.value.hasPrefix(best.value) }
        return days.max { $0.score < $1.score }?.value ?? best.value
    }

    private static func scores(of dates: [DateFact], in document: Document) -> [(score: Double, value: String)] {
        var texts: [Int: ScalarText] = [:]
        return dates.enumerated().compactMap { position, fact in
            // A year alone says too little of the day.
            guard fact.value.utf8.count > 4 else { return nil }
            guard let page = document.pages.firstIndex(where: { $0.number == fact.evidence.page }) else { return nil }
            let text = texts[page] ?? ScalarText(document.pages[page].text)
            texts[page] = text
            let isEarly = page == 0 && fact.evidence.span.start < earlyScalars
            let place = (isEarly ? 1 : page == 0 ? 0.5 : 0) + 0.5 / Double(position + 1)
            return (score(of: fact, in: text, isEarly: isEarly) + place, fact.value)
        }
    }

    private static let minimumScore = 1.0
    /// The preamble of an agreement and the head of a letter are within these.
    private static let earlyScalars = 3_000
    /// How far before a date its cue may stand.
    private static let contextScalars = 120

    private static let cues: [(cue: String, score: Double)] = [
        ("made this", 5), ("dated this", 5), ("is made and entered into", 4.5), ("made and entered into", 4),
        ("entered into as of", 3.5), ("entered into on", 3.5), ("entered into this", 4.5), ("is made as of", 4.5),
        ("made as of", 3.5), ("is made on", 4.5), ("made effective", 4), ("dated as of", 3.5), ("effective as of", 3),
        ("executed as of", 3.5), ("is dated", 4), ("is effective", 4), ("entered into", 3), ("effective date", 2),
        ("dated", 2.5), ("as of", 2), ("executed", 2), ("signed", 2), ("day and year", 1),
        ("date:", 2), ("day of", 1),
    ]
    private static let counterCues: [(cue: String, score: Double)] = [
        ("that certain", -5), ("lease dated", -4), ("agreement dated", -3), ("amendment dated", -4), ("original", -3),
        ("commenc", -3), ("expir", -4), ("terminat", -3), ("ending", -4), ("recorded", -3), ("as amended", -3),
        ("filed", -2), ("due", -3), ("pursuant to", -3), ("through", -3), ("until", -3), ("prior to", -3), ("born", -3),
        ("no later than", -3), ("on or before", -3), ("printed", -2),
    ]

    private static func score(of fact: DateFact, in text: ScalarText, isEarly: Bool) -> Double {
        let span = fact.evidence.span
        let before = oneLine(text, max(0, span.start - contextScalars)..<span.start)
        let near = String(before.suffix(60))
        var score = cues.reduce(0) { near.contains($1.cue) ? max($0, $1.score) : $0 }
        let definition = oneLine(text, span.end..<min(text.count, span.end + 30))
        if definesDocument(definition) {
            score += 3
        } else {
            score += counterCues.reduce(0) { before.suffix(80).contains($1.cue) ? min($0, $1.score) : $0 }
        }
        if near.hasSuffix("date:") { score += captionScore(near) }
        // `This Addendum, dated …` speaks of itself.
        if isEarly, score > 0, before.suffix(100).contains("this ") { score += 1 }
        if isEarly, span.start < 800, standsAlone(span, in: text) { score += 2.5 }
        if fact.value.utf8.count < 10 { score -= 0.75 }
        return score * (isEarly ? 1 : 0.6)
    }

    /// Whether the words behind a date make it the document's own: `(this “Amendment”)`, `(the “Effective Date”)`.
    private static func definesDocument(_ text: String) -> Bool {
        let words = text.drop { !$0.isLetter }
        return text.drop { $0 == "," || $0 == " " }.hasPrefix("(")
            && (words.hasPrefix("this ") || words.hasPrefix("the “effective date")
                || words.hasPrefix("the \"effective date"))
    }

    /// What a caption directly before the date says: `Date:` alone or of the document, or of something else.
    private static func captionScore(_ near: String) -> Double {
        let words = near.split(whereSeparator: { !$0.isLetter }).suffix(2)
        guard words.count == 2, let word = words.first else { return 2 }
        if ["due", "expiration", "commencement", "delivery", "birth", "termination", "expiry", "end"].contains(word) {
            return -5
        }
        return ["effective", "invoice", "lease", "statement", "execution", "issue", "letter"].contains(word) ? 2.5 : 2
    }

    private static func oneLine(_ text: ScalarText, _ range: Range<Int>) -> String {
        text.string(range).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether the date is a line of its own, as at the head of a letter.
    private static func standsAlone(_ span: TextSpan, in text: ScalarText) -> Bool {
        var start = span.start
        while text.isBlank(start - 1) { start -= 1 }
        let end = text.skipBlanks(span.end)
        return (start == 0 || text.isLineEnd(start - 1)) && (end >= text.count || text.isLineEnd(end))
    }
}
