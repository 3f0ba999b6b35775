/// Which pages of a file are read, and how many at a time.
package struct ReadingPlan: Sendable, Hashable, Codable {
    /// From 1; those before it are known already.
    package var firstPage = 1
    /// Pages up to this number are each read with nothing else going on, so that a page that kills its reader is known.
    package var lastLonePage = 0
    /// A page that cost a worker its life, now read by its text layer alone.
    package var layerPage: Int?
    /// Whether that page's annotations are read as they are drawn: damaged drawings are what crashes on such pages.
    package var layerHasDrawings = true
    /// How many pages are read at the same time, at least 1.
    package var threads = 1

    /// All pages, one at a time.
    package init() {}
}
