/// The budget: what one file may cost before its reading, or that of one of its pages, is given up.
///
/// The readers check the limits of content; the worker process and the pool around it enforce those of time and memory,
/// also against a reader that has lost control. What a limit leaves out is always in the result: an error with a code of
/// its own for the file, or a diagnostic for the page.
package struct ExtractionLimits: Sendable, Hashable, Codable {
    /// The largest file, in bytes; default 200 MB; error `too_large`.
    package var maximumBytes = 200_000_000
    /// The most bytes that all parts of one archive may unpack to together; default 1 GB; error `inflates_too_much`.
    package var maximumInflatedBytes = 1_000_000_000
    /// How many times larger than its packed form a part of an archive may be; default 200; error `inflates_too_much`.
    ///
    /// Office XML packs about 10:1; zip bombs start near 1,000:1.
    package var maximumInflationRatio = 200
    /// What unpacks to no more bytes than that may have any ratio; default 10 MB.
    ///
    /// Forms and tables that repeat themselves pack 300:1 and are small.
    package var inflationGraceBytes = 10_000_000
    /// The most bytes of memory for one picture or one part of an archive; default 512 MB; errors `image_too_large`,
    /// `inflates_too_much`.
    package var maximumAllocationBytes = 512_000_000
    /// The most pages of one file; default 2,000; error `too_many_pages`.
    package var maximumPages = 2_000
    /// The most bytes of text that are taken from one file, as UTF-8; default 10 MB, five kilobytes on each of the most
    /// pages; diagnostic `text_incomplete`.
    package var maximumTextBytes = 10 << 20
    /// The most pixels of a page's picture; default 100 million, an A0 sheet at 220 dots an inch.
    ///
    /// A page with more is read at a lower resolution, noted as `resolution_lowered`.
    package var maximumPixels = 100_000_000
    /// How deep parts may lie in parts (mail in mail, tables in tables); default 5; error `nesting_too_deep`.
    package var maximumNesting = 5
    /// The most attachments of one file; default 200; those beyond are noted.
    package var maximumAttachments = 200
    /// The longest time one file may take, in seconds of wall clock, waits for a slow taker not counted; default 1,800;
    /// error `worker_timeout`.
    package var wallSeconds = 1_800
    /// The most processor time one file may take, in seconds over all threads; default 3,600; error `worker_timeout`.
    package var cpuSeconds = 3_600
    /// The longest time one page may take, in seconds of wall clock; default 120; diagnostic `page_timeout`.
    package var pageWallSeconds = 120
    /// The most processor time one page may take, in seconds; default 60; diagnostic `page_timeout`.
    package var pageCPUSeconds = 60
    /// The most address space of one worker process, in bytes; default 4 GiB; diagnostic `page_memory` while pages are
    /// read, else error `worker_memory`.
    ///
    /// It counts mapped libraries and recognition models too, a few hundred MB before the first document.
    package var memoryBytes = 4 << 30
    /// How many pages may kill their reader before the file is given up; default 3.
    package var maximumLostPages = 3
    /// How many pages of one file are read at the same time; default 1, the program sets the number of cores.
    package var threads = 1

    /// The defaults.
    package init() {}
}

extension ExtractionLimits {
    /// What reading one page by recognition takes, in bytes of address space: the engine, its model and the picture.
    private static let bytesPerThread = 512 << 20

    /// How many pages are read at the same time when `documents` are: no more than there are cores for, or memory.
    func threads(besides documents: Int) -> Int {
        max(1, min(threads / max(1, documents), memoryBytes / Self.bytesPerThread))
    }
}
