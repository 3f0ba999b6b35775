extension Setting {
    /// What classifies, and how much at a time.
    static let serving: [Setting] = [
        Setting(
            "classification.model",
            .text,
            default: "document-class",
            "The name of the model whose version in production classifies."
        ),

        Setting("serving.min_replicas", .integer(1...64), default: "1", "Batches that each version answers at a time."),
        Setting(
            "serving.max_replicas",
            .integer(1...64),
            default: "5",
            "The same at most: replicas are added while requests wait, and taken away again."
        ),
        Setting("serving.max_batch", .integer(1...1_024), default: "32", "The most requests answered together."),
        Setting(
            "serving.batch_delay_ms",
            .number(0...1_000),
            default: "0",
            "How long a request waits for company although a replica is free."
        ),
        Setting(
            "serving.max_queue_ms",
            .number(1...60_000),
            default: "20",
            "A request that would wait longer than that to be read is refused at once."
        ),
        Setting("serving.max_waiting", .integer(1...100_000), default: "1000", "The most requests that wait."),
        Setting(
            "serving.max_wait_ms",
            .number(1...60_000),
            default: "500",
            "A request that would wait longer than that for a replica is refused at once."
        ),
        Setting(
            "serving.scale_up_wait_ms",
            .number(0.1...60_000),
            default: "5",
            "The mean wait above which a replica is added."
        ),
        Setting("serving.cache_mb", .integer(1...1_024), default: "4", "Memory for answers of each version."),
        Setting("serving.max_versions", .integer(1...100), default: "10", "The most versions kept in memory."),
        Setting(
            "serving.logged_predictions",
            .integer(1_000...1_000_000_000),
            default: "1000000",
            "How many predictions are remembered, the latest."
        ),
    ]
}
