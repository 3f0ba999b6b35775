/// A version that is to be registered of files which lie elsewhere.
package struct VersionDraft: Hashable, Sendable {
    /// The registered model's name.
    package var model: String
    /// Where the files lie: `models:/m-…`, `runs:/…`, `mlflow-artifacts:/…` or an address of another store.
    package var source: String
    package var loggedModel: LoggedModelID?
    package var run: RunID?
    package var description: String
    package var tags: [String: String]

    package init(
        model: String,
        source: String,
        loggedModel: LoggedModelID? = nil,
        run: RunID? = nil,
        description: String = "",
        tags: [String: String] = [:]
    ) {
        self.model = model
        self.source = source
        self.loggedModel = loggedModel
        self.run = run
        self.description = description
        self.tags = tags
    }
}
