extension ExtractionWorker {
    /// Serves requests for real documents on standard input until it is closed; returns the exit code of the process.
    ///
    /// Call it first thing, while the process has a single thread: the sandbox binds that thread and those it starts.
    package static func run() -> Int32 {
        run { DocumentReader(limits: $0.limits, libraries: $0.libraries, options: $0.options) }
    }
}

extension DocumentReader: WorkerReading {
    package func read(
        _ bytes: [UInt8],
        name: String,
        plan: ReadingPlan,
        stuck: @escaping (Int) -> Never,
        tell: (ReadingEvent) throws -> Void
    ) throws -> ExtractedFile {
        try read(bytes, name: name, plan: plan, stuck: Optional(stuck), tell: tell)
    }
}
