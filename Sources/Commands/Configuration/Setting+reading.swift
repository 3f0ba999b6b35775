extension Setting {
    /// What reading a file may cost, and how it is read.
    static let reading: [Setting] = [
        Setting("extraction.workers", .integer(0...256), default: "0", "Documents read at a time; 0 takes one a core."),
        Setting(
            "extraction.threads",
            .integer(0...256),
            default: "0",
            "Pages of one document read at a time, shared with the others that are read; 0 takes one a core."
        ),
        Setting("extraction.wall_seconds", .integer(1...86_400), default: "1800", "The longest time for one document."),
        Setting("extraction.cpu_seconds", .integer(1...86_400), default: "3600", "The most CPU time for one document."),
        Setting("extraction.page_wall_seconds", .integer(1...86_400), default: "120", "The longest time for one page."),
        Setting("extraction.page_cpu_seconds", .integer(1...86_400), default: "60", "The most CPU time for one page."),
        Setting(
            "extraction.max_lost_pages",
            .integer(0...1_000),
            default: "3",
            "Pages that may make their reader fail before the document is given up."
        ),
        Setting("extraction.memory_mb", .integer(256...1_048_576), default: "4096", "The most memory of one reader."),
        Setting("extraction.max_file_mb", .integer(1...10_000), default: "200", "The largest file that is read."),
        Setting(
            "extraction.max_inflated_mb",
            .integer(1...100_000),
            default: "1000",
            "The most that a compressed file may inflate to."
        ),
        Setting(
            "extraction.max_inflation_ratio",
            .integer(1...100_000),
            default: "200",
            "How many times its size a compressed part may inflate to."
        ),
        Setting(
            "extraction.inflation_grace_mb",
            .integer(0...10_000),
            default: "10",
            "Up to this size a compressed part may inflate to any multiple."
        ),
        Setting(
            "extraction.max_allocation_mb",
            .integer(1...100_000),
            default: "512",
            "The most memory for one picture or one inflated part."
        ),
        Setting("extraction.max_nesting", .integer(1...50), default: "5", "How deep parts may lie in parts."),
        Setting(
            "extraction.max_attachments",
            .integer(0...10_000),
            default: "200",
            "The most attachments of one file."
        ),
        Setting("extraction.max_pages", .integer(1...1_000_000), default: "2000", "The most pages of one document."),
        Setting("extraction.max_text_mb", .integer(1...1_000), default: "10", "The most text of one document."),
        Setting(
            "extraction.max_megapixels",
            .integer(1...10_000),
            default: "100",
            "The largest page picture, in millions of pixels."
        ),
        Setting(
            "extraction.languages",
            .text,
            default: "eng",
            "The languages to recognise in pictures, as Tesseract calls them, joined by '+'."
        ),
        Setting(
            "extraction.confidence_policy",
            .choice(["keep", "mark", "drop"]),
            default: "keep",
            "What happens to recognised words that are not sure enough: kept, marked as doubtful, or left out."
        ),
        Setting(
            "extraction.minimum_confidence",
            .number(0...1),
            default: "0.5",
            "The confidence below which a recognised word is not sure enough."
        ),
        Setting(
            "extraction.revisions",
            .choice(["final", "original", "marked"]),
            default: "final",
            "How tracked changes are read: accepted, rejected, or both with marks."
        ),
        Setting(
            "extraction.password_file",
            .text,
            default: "",
            "A file of passwords to try on encrypted files, one a line."
        ),
    ]
}
