/// Where files lie, as MLflow's clients address them: `mlflow-artifacts:/EXPERIMENT/RUN/artifacts/PATH`, or
/// `…/EXPERIMENT/models/MODEL/artifacts/PATH`.
package struct ArtifactAddress: Hashable, Sendable, CustomStringConvertible {
    package var experiment: ExperimentID
    package var owner: ArtifactOwner
    package var path: ArtifactPath

    package init(_ run: Run) {
        self.init(experiment: run.experimentID ?? .standard, owner: .run(run.id))
    }

    package init(_ model: LoggedModel) {
        self.init(experiment: model.experiment, owner: .model(model.id))
    }

    private init(experiment: ExperimentID, owner: ArtifactOwner) {
        self.experiment = experiment
        self.owner = owner
        path = .root
    }

    /// Reads what stands behind `mlflow-artifacts:/`.
    ///
    /// - Throws: `TrackingError` for what is neither of a run nor of a logged model.
    package init(path text: String) throws(TrackingError) {
        let parts = text.split(separator: "/", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count >= 3, let experiment = ExperimentID(String(parts[0])) else { throw Self.invalid(text) }
        self.experiment = experiment
        let isModel = parts[1] == "models"
        let names = parts.dropFirst(isModel ? 2 : 1)
        guard let id = names.first, !id.isEmpty, names.dropFirst().first == "artifacts" else {
            throw Self.invalid(text)
        }
        owner = isModel ? .model(LoggedModelID(rawValue: String(id))) : .run(RunID(rawValue: String(id)))
        path = try ArtifactPath(names.dropFirst(2).joined(separator: "/"))
    }

    /// Where the files of an experiment's runs lie.
    package static func root(of experiment: ExperimentID) -> String { "mlflow-artifacts:/\(experiment)" }

    package var description: String {
        let owner =
            switch owner {
            case .run(let id): id.rawValue
            case .model(let id): "models/\(id)"
            }
        let folder = "\(Self.root(of: experiment))/\(owner)/artifacts"
        return path == .root ? folder : "\(folder)/\(path)"
    }

    private static func invalid(_ text: String) -> TrackingError {
        .invalid(
            "'\(text.prefix(TrackingError.quoted))' is no place of artifacts. Use 'EXPERIMENT/RUN/artifacts/PATH' or "
                + "'EXPERIMENT/models/MODEL/artifacts/PATH'."
        )
    }
}
