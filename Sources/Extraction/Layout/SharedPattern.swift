/// A regular expression that is parsed once, and asked from any thread.
///
/// One that stands where it is used is parsed anew each time, which costs more than matching.
// Unchecked, because `Regex` is not Sendable: it may hold closures of ours, and it keeps its compiled form. Safe: patterns
// are made of literals without closures and never change, and the library stores the compiled form atomically.
struct SharedPattern<Output>: @unchecked Sendable {
    private let regex: Regex<Output>

    init(_ regex: Regex<Output>) { self.regex = regex }

    /// What the whole text is; nil when it is something else.
    func wholeMatch(in text: String) -> Regex<Output>.Match? { text.wholeMatch(of: regex) }

    /// Whether the whole text is written so.
    func matches(_ text: String) -> Bool { wholeMatch(in: text) != nil }

    /// Whether a part of the text is written so.
    func isContained(in text: String) -> Bool { text.contains(regex) }
}
