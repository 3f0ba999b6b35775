/// Which windows are asked for.
package struct MetricSelection: Hashable, Sendable {
    package var kinds: [Tally.Kind]
    package var span: WindowSpan
    /// Windows that begin at or after it, in seconds since 1970.
    package var from: Double
    /// Windows that begin before it.
    package var until: Double
    /// Nil for all, here and below.
    package var model: String?
    package var version: Int?
    package var arm: String?
    /// Nil for all slices, the whole included.
    package var slice: String?

    package init(
        _ kinds: [Tally.Kind],
        span: WindowSpan,
        from: Double,
        until: Double,
        model: String? = nil,
        version: Int? = nil,
        arm: String? = nil,
        slice: String? = MetricSeries.whole
    ) {
        self.kinds = kinds
        self.span = span
        self.from = from
        self.until = until
        self.model = model
        self.version = version
        self.arm = arm
        self.slice = slice
    }
}
