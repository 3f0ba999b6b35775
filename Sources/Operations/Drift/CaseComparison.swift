import Documents
package import Learning
package import Mathematics
package import Monitoring

/// What two files of cases say of one another: how far features and texts have moved, and what that does to accuracy.
package struct CaseComparison: Hashable, Sendable, Encodable {
    /// Nil where a side has too few cases.
    package var features: DriftReport?
    /// Nil without texts, and where a side has too few.
    package var text: TextDrift?
    /// Of the later cases, from their confidences, mended by how often earlier ones were right; nil where these do not say.
    package var estimate: AccuracyEstimate?
    /// Of the later cases, where they have labels.
    package var realised: Rate?

    /// - Throws: `Failure` with code `invalid_table` for confidences that are none.
    package static func compare(_ before: CaseTable, _ now: CaseTable) async throws -> Self {
        try await offThePool {
            let reference = before.profile()
            return Self(
                features: DriftReport(of: now.profile(like: reference), from: reference),
                text: try TextDrift(of: now.texts("text") ?? [], from: before.texts("text") ?? []),
                estimate: try estimate(of: now, from: before),
                realised: try realised(now)
            )
        }
    }

    /// Source: as `AccuracyEstimate` and `Recalibration`.
    private static func estimate(of now: CaseTable, from before: CaseTable) throws -> AccuracyEstimate? {
        let known = try answers(before)
        guard known.count >= CalibrationCheck.fewestCases, let curve = Recalibration(known),
            let confidences = try confidences(now)
        else { return nil }
        return AccuracyEstimate(confidences.map(curve.rate))
    }

    private static func realised(_ table: CaseTable) throws -> Rate? {
        let answers = try answers(table)
        return answers.isEmpty ? nil : Rate(answers.count(where: \.isRight), of: answers.count)
    }

    /// Cases with a confidence, a class and a label.
    private static func answers(_ table: CaseTable) throws -> [(confidence: Double, isRight: Bool)] {
        guard let confidences = try confidences(table), let classes = table.texts("class"),
            let labels = table.texts("label")
        else { return [] }
        return zip(confidences, zip(classes, labels)).filter { !$0.1.1.isEmpty }
            .map { (confidence: $0.0, isRight: $0.1.0 == $0.1.1) }
    }

    private static func confidences(_ table: CaseTable) throws -> [Double]? {
        guard table.has("confidence") else { return nil }
        guard let numbers = table.numbers("confidence"), numbers.allSatisfy({ (0...1).contains($0) }) else {
            throw Failure(
                code: "invalid_table",
                message: "The column 'confidence' has numbers from 0 to 1, one a case."
            )
        }
        return numbers
    }
}
