/// What is told of a file while it is read.
package enum ReadingEvent: Sendable, Hashable {
    /// First: the file is open and has so many pages.
    case opened(pageCount: Int)
    /// Then each page, in their order.
    case page(ReadPage)
}
