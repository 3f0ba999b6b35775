/// What a tally is about.
package struct MetricSeries: Hashable, Sendable {
    /// In place of an arm's role: who asked named the version.
    package static let direct = "direct"
    /// The slice of all.
    package static let whole = ""

    package var kind: Tally.Kind
    /// Empty for what is about the program and not about a model.
    package var model: String
    /// 0 where `model` is empty.
    package var version: Int
    /// `stable`, `canary`, `shadow` or `direct`; empty where predictions are not meant.
    package var arm: String
    /// Such as `class=lease` or `feature=word_count`; empty for all.
    package var slice: String

    package init(_ kind: Tally.Kind, model: String = "", version: Int = 0, arm: String = "", slice: String = whole) {
        self.kind = kind
        self.model = model
        self.version = version
        self.arm = arm
        self.slice = slice
    }
}
