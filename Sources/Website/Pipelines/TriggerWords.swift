import Pipelines

/// Triggers as people say them.
enum TriggerWords {
    static func text(_ trigger: Trigger, _ phrasing: Phrasing) -> String {
        switch trigger {
        case .dataChange(let source, _): "when \(source == "store:" ? "reviews" : source) changed"
        case .performanceDegradation(let threshold, let reviews, _):
            "when reviews show less than \(phrasing.percent(threshold)) right, of \(phrasing.count(reviews)) or more"
        }
    }
}
