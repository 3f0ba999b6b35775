/// Where one kind of thing is kept, for searches; the table is called `t`.
struct SearchSchema: Sendable {
    var table: String
    /// A column that tells rows apart and grows; the final order, latest first.
    var number = "t.number"
    /// The expression that each attribute of the filter's dialect stands for.
    var attributes: [String: String]
    /// Attributes that are kept in seconds and asked for in milliseconds.
    var times: Set<String>
    var tags: String
    var parameters: String?
    var metrics: String?
    /// Whether `!=` finds what has no such tag, as MLflow's registry does and its search for runs does not.
    var isDifferentWhereMissing = false

    static let runs = Self(
        table: "runs",
        attributes: [
            "run_id": "t.id", "run_name": "t.name", "status": "upper(t.status)", "user_id": "t.user",
            "artifact_uri": "'mlflow-artifacts:/' || t.experiment || '/' || t.id || '/artifacts'",
            "start_time": "t.started_at", "end_time": "t.ended_at",
        ],
        times: ["start_time", "end_time"],
        tags: "run_tags",
        parameters: "run_parameters",
        metrics: "metrics"
    )

    static let experiments = Self(
        table: "experiments",
        number: "t.id",
        attributes: [
            "name": "t.name", "experiment_id": "CAST(t.id AS TEXT)", "creation_time": "t.created_at",
            "last_update_time": "t.updated_at",
        ],
        times: ["creation_time", "last_update_time"],
        tags: "experiment_tags"
    )

    static let loggedModels = Self(
        table: "logged_models",
        attributes: [
            "name": "t.name", "model_id": "t.id", "model_type": "t.type", "status": "upper(t.status)",
            "source_run_id": "t.run_id", "creation_timestamp": "t.created_at",
            "last_updated_timestamp": "t.updated_at",
        ],
        times: ["creation_timestamp", "last_updated_timestamp"],
        tags: "logged_model_tags",
        parameters: "logged_model_parameters",
        metrics: "logged_model_metrics"
    )

    static let registeredModels = Self(
        table: "registered_models",
        attributes: [
            "name": "t.name", "creation_timestamp": "t.created_at", "last_updated_timestamp": "t.updated_at",
        ],
        times: ["creation_timestamp", "last_updated_timestamp"],
        tags: "registered_model_tags",
        isDifferentWhereMissing: true
    )

    static let modelVersions = Self(
        table: "model_versions",
        attributes: [
            "name": "(SELECT m.name FROM registered_models m WHERE m.number = t.model)",
            "version_number": "t.version", "run_id": "t.run_id", "source_path": "t.source",
            "creation_timestamp": "t.created_at", "last_updated_timestamp": "t.updated_at",
        ],
        times: ["creation_timestamp", "last_updated_timestamp"],
        tags: "model_version_tags",
        isDifferentWhereMissing: true
    )
}
