/// What a worker does with files; synchronous, on one thread.
package protocol WorkerReading {
    /// Reads a file.
    ///
    /// - Throws: `ExtractionError`.
    func read(_ bytes: [UInt8], name: String) throws -> ExtractedFile

    /// A picture of a page, counted from 1, as PNG.
    ///
    /// - Throws: `ExtractionError`.
    func pageImage(_ bytes: [UInt8], page: Int, dotsPerInch: Int) throws -> [UInt8]
}
