extension Setting {
    /// Models, libraries, telemetry and the log.
    static let parts: [Setting] = [
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
        Setting(
            "embeddings.url",
            .text,
            default: "",
            "A server that makes embeddings in place of this process, as http://host:8080/v1/embeddings or, by the Open "
                + "Inference Protocol, …/v2/models/NAME/infer; empty for none."
        ),
        Setting(
            "embeddings.remote_model",
            .text,
            default: EmbedderOnDemand.model,
            "What that server calls its model, of 384 numbers; after a change run 'index rebuild --vectors'."
        ),
        Setting(
            "embeddings.key_file",
            .text,
            default: "",
            "A file with the key that is shown to that server; empty for none."
        ),
        Setting(
            "embeddings.timeout_seconds",
            .number(0.1...600),
            default: "10",
            "How long that server may take for up to 16 texts, repetitions included."
        ),
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
            "telemetry.otlp.compression",
            .choice(["gzip", "none"]),
            default: "gzip",
            "How messages to it are packed."
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
