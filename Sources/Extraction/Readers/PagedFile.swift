/// An opened file whose pages are read one by one, several at the same time.
package protocol PagedFile: Sendable {
    /// At least 1.
    var pageCount: Int { get }

    /// Reads the page at `index`, from 0; called from any thread, once a page, in no order.
    ///
    /// What goes wrong with one page is noted on it, with `ReadPage.unreadable`.
    ///
    /// - Throws: `ExtractionError` for what ends the reading of the whole file, such as a library that is missing.
    func readPage(at index: Int) throws -> ReadPage

    /// What the page at `index` says by itself, without a look at its picture, which has cost a reader its life; nil when
    /// it says nothing by itself.
    ///
    /// - Parameter drawings: Whether annotations are read as they are drawn; if not, their values are read alone.
    /// - Throws: `ExtractionError` for what ends the reading of the whole file.
    func readLayer(at index: Int, withDrawings drawings: Bool) throws -> ReadPage?

    /// What the file says beside its pages, which are left empty; asked once, after the last page.
    ///
    /// - Throws: `ExtractionError`.
    func content() throws -> FileContent
}

extension PagedFile {
    package func readLayer(at index: Int, withDrawings drawings: Bool) throws -> ReadPage? { nil }
}
