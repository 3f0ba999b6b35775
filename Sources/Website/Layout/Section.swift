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

    /// What one finds there.
    var text: String {
        switch self {
        case .documents: "what was read, with its class, facts and dates; more is added here"
        case .review: "what the model is least sure of, a key for each class"
        case .search: "passages by words and meaning, and tables of facts"
        case .models: "versions, how good they are, and who promoted what"
        case .deployments: "who answers now, rollouts and incidents"
        case .monitoring: "latency, accuracy and drift over time, and alerts"
        case .experiments: "A/B tests, and what they show so far"
        case .pipelines: "steps, runs with their logs, schedules"
        case .readiness: "the checklist before production"
        }
    }

    /// The parts that are for them.
    static func open(to visitor: Visitor) -> [Self] {
        allCases.filter { visitor.may($0.role) && ($0.heedsScope || !visitor.hasScope) }
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
