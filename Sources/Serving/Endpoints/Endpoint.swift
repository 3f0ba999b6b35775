/// A name under which a model is asked, and which of its versions answer there.
///
/// Every model has an endpoint of its own name without anyone's doing, at which the version in production answers; it is
/// stored once its traffic is split for the first time.
package struct Endpoint: Hashable, Sendable {
    /// As names of models: 1–64 letters, digits, `-`, `_` or `.`.
    package var name: String
    /// The model's name in the registry.
    package var model: String
    /// Nil while the version answers that the model's alias `production` points to, whatever it is.
    package var split: TrafficSplit?
    /// Grows by one with every change; 0 for one that is not stored.
    package var revision: Int
    /// Seconds since 1970; 0 for one that is not stored.
    package var changedAt: Double

    package init(name: String, model: String, split: TrafficSplit? = nil, revision: Int = 0, changedAt: Double = 0) {
        self.name = name
        self.model = model
        self.split = split
        self.revision = revision
        self.changedAt = changedAt
    }

    /// The endpoint that a model has without anyone's doing.
    package init(ofModel model: String) { self.init(name: model, model: model) }

    /// The same endpoint with other traffic.
    package func with(_ split: TrafficSplit?) -> Self {
        Self(name: name, model: model, split: split, revision: revision, changedAt: changedAt)
    }

    /// Which versions answer, as the ledger has it.
    package var traffic: String {
        "revision \(revision), \(split.map(\.description) ?? "the version in production")"
    }
}
