package import Documents

/// What a worker does with files; synchronous.
package protocol WorkerReading {
    /// Reads a file and tells of each page as soon as it and those before it are read.
    ///
    /// - Parameters:
    ///   - stuck: To be called with the number of a page that takes longer than the limits allow; ends the process.
    ///   - tell: To be called on the calling thread; what it throws ends the reading.
    /// - Returns: The file without what was told.
    /// - Throws: `ExtractionError`, and what `tell` throws.
    func read(
        _ bytes: [UInt8],
        name: String,
        plan: ReadingPlan,
        stuck: @escaping (Int) -> Never,
        tell: (ReadingEvent) throws -> Void
    ) throws -> ExtractedFile

    /// A picture of a page, counted from 1, as PNG.
    ///
    /// - Throws: `ExtractionError`.
    func pageImage(_ bytes: [UInt8], page: Int, dotsPerInch: Int) throws -> [UInt8]

    /// The file as a PDF in which the words of those pages are found.
    ///
    /// - Throws: `ExtractionError`.
    func searchablePDF(_ bytes: [UInt8], pages: [Page]) throws -> [UInt8]
}
