import Documents
import Search

extension RankingProfile {
    /// The ranking as configured.
    ///
    /// - Throws: `Failure` with code `invalid_setting` for a class without a number.
    init(settings: Settings) throws {
        var priorities: [DocumentClass: Double] = [:]
        for item in settings.list("ranking.class_priority") {
            let parts = item.split(separator: "=")
            guard parts.count == 2, let priority = Double(parts[1]), priority > 0, priority <= 1 else {
                throw Failure(
                    code: "invalid_setting",
                    message:
                        "Setting 'ranking.class_priority' has '\(item)'; expected a class and a number above 0 and "
                        + "up to 1, as 'lease=1'."
                )
            }
            priorities[DocumentClass(rawValue: String(parts[0]))] = priority
        }
        self.init(
            denseWeight: settings.number("ranking.dense_weight"),
            recencyWeight: settings.number("ranking.recency_weight"),
            recencyHalfLifeDays: settings.number("ranking.recency_half_life_days"),
            classPriority: priorities,
            hitsPerDocument: settings.integer("ranking.hits_per_document")
        )
    }
}
