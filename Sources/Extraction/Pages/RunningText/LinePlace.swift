/// Which of the lines at the edges of a document's pages.
struct LinePlace: Hashable {
    /// From 0.
    var page: Int
    /// The index among the lines of the page's edges.
    var line: Int
}
