/// What can change beside a rollout, and ends it then: who goes past it wants something else.
package struct Surroundings: Hashable, Sendable {
    /// The version that the model's alias `production` points to.
    package var production: Int?
    /// Of the endpoint; 0 when it is not stored.
    package var endpointRevision: Int

    package init(production: Int?, endpointRevision: Int) {
        self.production = production
        self.endpointRevision = endpointRevision
    }
}
