extension Setting {
    /// What watches, trains and releases.
    static let operations: [Setting] = [
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
            "Known vulnerabilities in OSV's form: a file with a record a line, or a folder of records; empty for none."
        ),
        Setting(
            "readiness.accepted_vulnerabilities",
            .text,
            default: "",
            "A file of those that are put up with, an 'ID YYYY-MM-DD reason' a line with the last day; empty for none."
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
    ]
}
