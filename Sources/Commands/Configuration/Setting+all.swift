import Search

extension Setting {
    /// Every key there is; anything else in the file is an error.
    static let all: [Setting] = [
        Setting("home", .text, default: "deedbox-data", "The folder that holds documents, models and the database."),
        Setting(
            "classes",
            .list,
            default: "lease,amendment,addendum,cam_statement,other",
            "The classes that training data may use."
        ),

        Setting("server.host", .text, default: "127.0.0.1", "The address to listen on."),
        Setting("server.port", .integer(0...65535), default: "8080", "The port to listen on; 0 takes any free one."),
        Setting(
            "server.require_keys",
            .choice(["auto", "always"]),
            default: "auto",
            "Whether calls need an API key; 'auto' asks for one unless the server listens on loopback only."
        ),
        Setting(
            "server.allowed_hosts",
            .list,
            default: "",
            "Names beside localhost under which browsers may use a server that asks for no key."
        ),
        Setting("server.max_upload_mb", .integer(1...10_000), default: "200", "The largest upload, in megabytes."),
        Setting(
            "server.drain_seconds",
            .integer(0...600),
            default: "20",
            "How long a shutdown waits for work under way, also of 'ingest'."
        ),

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

        Setting("pipelines.steps_at_once", .integer(1...64), default: "2", "Steps of one run that run at a time."),
        Setting("pipelines.runs_at_once", .integer(1...64), default: "1", "Runs that 'serve' carries out at a time."),
        Setting(
            "pipelines.look_seconds",
            .integer(1...3600),
            default: "10",
            "How often 'serve' looks at schedules and triggers."
        ),

        Setting(
            "rollouts.plan",
            .text,
            default: "",
            "A rollout plan, as 'deedbox rollout example' prints one; empty for the standard plan."
        ),
        Setting(
            "rollouts.after_release",
            .choice(["never", "always"]),
            default: "never",
            "Whether a version that has passed the gate of a pipeline begins a rollout."
        ),
        Setting(
            "rollouts.look_seconds",
            .integer(1...300),
            default: "2",
            "How often 'serve' looks at the evidence of rollouts."
        ),

        Setting(
            "monitoring.look_seconds",
            .integer(1...300),
            default: "5",
            "How often 'serve' counts what was predicted and said."
        ),
        Setting(
            "monitoring.drift_minutes",
            .integer(1...1_440),
            default: "15",
            "How often 'serve' compares documents with those that the model in production knew."
        ),
        Setting("monitoring.drift_days", .integer(1...365), default: "7", "Of how many days documents are compared."),
        Setting(
            "monitoring.cost_per_hour",
            .number(0...1_000_000),
            default: "0.1",
            "What an hour of reading documents costs, in whatever money one counts."
        ),

        Setting(
            "drift.run_length",
            .number(100...1e12),
            default: "10000",
            "The mean number of predictions between two false alarms of the watch over predictions."
        ),
        Setting(
            "drift.watch_seconds",
            .integer(1...3600),
            default: "10",
            "How often 'serve' takes in what was predicted."
        ),

        Setting(
            "value.minutes_per_answer",
            .number(0...1e6),
            default: "3",
            "Minutes that a right answer saves, where feedback does not say."
        ),
        Setting("value.money_per_minute", .number(0...1e6), default: "1", "What a minute is worth."),
        Setting(
            "value.amount_at_stake",
            .number(0...1e12),
            default: "0",
            "What a wrong answer costs, where feedback does not say."
        ),

        Setting("readiness.minimum_accuracy", .number(0...1), default: "0.9", "Accuracy that must be passed."),
        Setting(
            "readiness.maximum_latency_ms",
            .number(0.001...1e6),
            default: "500",
            "What 99 of 100 classifications must take less than."
        ),
        Setting(
            "readiness.minimum_load",
            .number(1...1e6),
            default: "1000",
            "Answers a second that a server must give under load."
        ),
        Setting(
            "readiness.maximum_gap",
            .number(0...1),
            default: "0.1",
            "The most accuracy that a part of the documents may surely lack against another."
        ),
        Setting(
            "readiness.fresh_days",
            .number(0.01...3650),
            default: "30",
            "How long evidence counts."
        ),
        Setting(
            "readiness.vulnerabilities",
            .text,
            default: "",
            "A list of known vulnerabilities in OSV's form, one record a line; empty for none."
        ),
        Setting(
            "readiness.packages",
            .text,
            default: "",
            "The Package.resolved that this program was built with; empty for none."
        ),
        Setting(
            "readiness.tls",
            .choice(["none", "proxy"]),
            default: "none",
            "Whether a proxy before the server speaks TLS, where it listens beyond loopback."
        ),

        Setting(
            "alerts.rules",
            .text,
            default: "",
            "Rules of alerts and where they are told, as 'deedbox alerts example' prints them; empty for the standard rules."
        ),

        Setting(
            "ranking.lexical",
            .choice(LexicalQuery.Rule.allCases.map(\.rawValue)),
            default: LexicalQuery.Rule.bm25.rawValue,
            "How words count: BM25F, or the cosine of TF-IDF, which looks at every passage and is here to compare with."
        ),
        Setting(
            "ranking.fusion",
            .choice(RankingProfile.FusionRule.allCases.map(\.rawValue)),
            default: RankingProfile.FusionRule.convex.rawValue,
            "How words and meaning are joined: a bounded sum of scores, or reciprocal ranks, to compare with."
        ),
        Setting(
            "ranking.dense_weight",
            .number(0...1),
            default: "0.3",
            "The share of meaning in the relevance, against that of words."
        ),
        Setting(
            "ranking.factor",
            .text,
            default: RankingExpression.standard.text,
            "What relevance is multiplied by: a formula of numbers, + - * / ( ), min(a, b), max(a, b), log(a), exp(a), "
                + "sqrt(a) and the signals recency, recency_weight, priority, class_confidence, text_confidence, pages "
                + "and words."
        ),
        Setting(
            "ranking.factor_limit",
            .number(1...100),
            default: "1.35",
            "A hit so many times as relevant as another comes first whatever the factor, which is held in 1/limit to 1."
        ),
        Setting("ranking.recency_weight", .number(0...1), default: "0.1", "What an endlessly old document loses."),
        Setting(
            "ranking.recency_half_life_days",
            .number(1...36_500),
            default: "1826",
            "The age, by the document's own date, at which half of that is lost."
        ),
        Setting(
            "ranking.half_lives",
            .list,
            default: "",
            "The same for single classes, in days: 'cam_statement=730,correspondence=365'."
        ),
        Setting(
            "ranking.class_priority",
            .list,
            default: "lease=1,amendment=1,addendum=0.95,cam_statement=0.9,other=0.8",
            "The priority of each class, above 0 and up to 1; a class that is not named has 1."
        ),
        Setting(
            "ranking.second_phase",
            .text,
            default: "",
            "A file of 'search-eval --learn' that puts the best 100 passages in a new order; none when empty."
        ),
        Setting(
            "ranking.hits_per_document",
            .integer(1...100),
            default: "3",
            "The most passages of one document that are listed."
        ),

        Setting(
            "search.synonyms",
            .text,
            default: "",
            "A file with other words for the same, a group a line: 'cam = common area maintenance'; empty takes those of "
                + "leases that are built in."
        ),

        Setting(
            "embeddings.model",
            .text,
            default: "",
            "The folder of the embedding model; empty looks where scripts/setup puts it."
        ),
        Setting(
            "embeddings.device",
            .choice(["cpu", "gpu", "auto"]),
            default: "cpu",
            "What makes embeddings; auto takes a graphics processor where OpenVINO finds one."
        ),
        Setting("embeddings.threads", .integer(1...256), default: "1", "Threads that make embeddings."),
        Setting("libraries.pdfium", .text, default: "", "The PDFium library; empty looks where scripts/setup puts it."),
        Setting(
            "libraries.openvino",
            .text,
            default: "",
            "The OpenVINO C library; empty looks where scripts/setup puts it."
        ),
        Setting(
            "libraries.tessdata",
            .text,
            default: "",
            "The folder of Tesseract's language data; empty: the system's."
        ),
        Setting(
            "libraries.dictionary",
            .text,
            default: "/usr/share/dict/american-english",
            "A list of words, one a line, by which text is told from garbage."
        ),
        Setting(
            "telemetry.otlp.endpoint",
            .text,
            default: "",
            "Where 'serve' sends metrics and traces over OTLP/HTTP, as http://localhost:4318; empty for nowhere."
        ),
        Setting(
            "telemetry.otlp.headers_file",
            .text,
            default: "",
            "A file of headers for it, a 'name: value' a line; empty for none."
        ),
        Setting(
            "telemetry.otlp.certificates",
            .text,
            default: "",
            "A file of certificates (PEM) that are trusted in place of the system's; empty for the system's."
        ),
        Setting(
            "telemetry.otlp.interval_seconds",
            .integer(1...3600),
            default: "15",
            "How often metrics are sent; traces go each second."
        ),
        Setting(
            "telemetry.otlp.sampling",
            .number(0...1),
            default: "1",
            "The share of traces begun here that are kept; callers that send 'traceparent' decide for theirs."
        ),
        Setting("log.level", .choice(["debug", "info", "warning", "error"]), default: "info", "What is logged."),
    ]
}
