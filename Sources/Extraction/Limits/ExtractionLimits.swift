/// What one file may cost before its reading is given up.
///
/// The readers check the limits of content (bytes, pages, pixels, nesting, attachments); the worker process and the
/// pool around it enforce those of time and memory, also against a reader that has lost control.
package struct ExtractionLimits: Sendable, Hashable, Codable {
    /// The largest file, in bytes; default 200 MB.
    package var maximumBytes = 200_000_000
    /// The most bytes that the parts of one archive may unpack to together; default 1 GB.
    package var maximumInflatedBytes = 1_000_000_000
    /// How many times larger than its packed form a part of an archive may be; default 200.
    ///
    /// Office XML packs about 10:1; zip bombs start near 1,000:1.
    package var maximumInflationRatio = 200
    /// The most pages of one file; default 2,000.
    package var maximumPages = 2_000
    /// The most pixels of one page; default 100 million, an A0 sheet at 220 dots an inch.
    ///
    /// A page that would be rendered above it is rendered smaller; an image file above it is refused.
    package var maximumPixels = 100_000_000
    /// How deep parts may lie in parts (mail in mail, tables in tables); default 5.
    package var maximumNesting = 5
    /// The most attachments of one mail; default 200.
    package var maximumAttachments = 200
    /// The longest time one file may take, in seconds of wall clock; default 300.
    package var wallSeconds = 300
    /// The most processor time one file may take, in seconds; default 300.
    package var cpuSeconds = 300
    /// The most address space of one worker process, in bytes; default 4 GiB.
    ///
    /// It counts mapped libraries and recognition models too, a few hundred MB before the first document.
    package var memoryBytes = 4 << 30

    /// How many pages of one file are read at the same time; default 1, the program sets the number of cores.
    package var threads = 1

    /// The defaults.
    package init() {}
}
