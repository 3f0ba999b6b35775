extension Setting {
    /// The folder of all data and the server.
    static let server: [Setting] = [
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
    ]
}
