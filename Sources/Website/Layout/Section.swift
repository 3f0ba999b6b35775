package import Documents

/// A part of the site, as the navigation names it.
package enum Section: String, Hashable, Sendable, CaseIterable {
    case documents, review, search, models, deployments, monitoring, experiments, pipelines, readiness

    /// Where it begins.
    package var path: String { "/\(rawValue)" }

    /// What it is called.
    var title: String {
        switch self {
        case .documents: "Documents"
        case .review: "Review"
        case .search: "Search"
        case .models: "Models"
        case .deployments: "Deployments"
        case .monitoring: "Monitoring"
        case .experiments: "Experiments"
        case .pipelines: "Pipelines"
        case .readiness: "Readiness"
        }
    }

    /// What leads there when pressed after `g`.
    var key: Character {
        switch self {
        case .documents: "d"
        case .review: "r"
        case .search: "s"
        case .models: "m"
        case .deployments: "t"
        case .monitoring: "o"
        case .experiments: "e"
        case .pipelines: "p"
        case .readiness: "c"
        }
    }

    /// The least role that it is for.
    package var role: AccessRole {
        switch self {
        case .documents, .search, .models, .deployments, .monitoring, .experiments, .pipelines,
            .readiness:
            .viewer
        case .review: .reviewer
        }
    }

    /// Whether it keeps to the documents that a visitor with a scope may see; others are not for such a visitor.
    package var heedsScope: Bool {
        switch self {
        case .documents, .search: true
        case .review, .models, .deployments, .monitoring, .experiments, .pipelines, .readiness: false
        }
    }
}
