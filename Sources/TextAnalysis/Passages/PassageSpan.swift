/// A stretch of text of the size at which one finds things, under the heading it stands below.
package struct PassageSpan: Hashable, Sendable {
    /// The nearest heading above or at the start, on one line; nil before the first one.
    package var heading: String?
    /// In Unicode scalars of the text, from the first visible scalar to behind the last; the heading is within.
    package var range: Range<Int>

    package var start: Int { range.lowerBound }
    package var end: Int { range.upperBound }

    package init(heading: String?, range: Range<Int>) {
        self.heading = heading
        self.range = range
    }
}
