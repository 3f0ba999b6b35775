import Documents
import Foundation
import Search

extension Synonyms {
    /// The vocabulary as configured.
    ///
    /// - Throws: `Failure` with code `invalid_setting`, naming the file and the line.
    init(settings: Settings) throws {
        let path = settings.text("search.synonyms")
        do {
            self = try Self(
                parsing: path.isEmpty ? LeaseVocabulary.text : String(contentsOfFile: path, encoding: .utf8)
            )
        } catch {
            throw Failure(code: "invalid_setting", message: "Setting 'search.synonyms', file '\(path)': \(error).")
        }
    }
}

extension RankingProfile {
    /// The ranking as configured.
    ///
    /// - Throws: `Failure` with code `invalid_setting` for a class without a number, or a formula that cannot be read.
    init(settings: Settings) throws {
        self.init(
            lexical: LexicalQuery.Rule(rawValue: settings.text("ranking.lexical")) ?? .bm25,
            fusion: FusionRule(rawValue: settings.text("ranking.fusion")) ?? .convex,
            denseWeight: settings.number("ranking.dense_weight"),
            recencyWeight: settings.number("ranking.recency_weight"),
            halfLifeDays: try Self.numbers(
                settings,
                "ranking.half_lives",
                in: 1...36_500,
                expected: "a class and a number of days from 1 to 36500, as 'cam_statement=730'"
            ),
            recencyHalfLifeDays: settings.number("ranking.recency_half_life_days"),
            classPriority: try Self.numbers(
                settings,
                "ranking.class_priority",
                in: Double.leastNormalMagnitude...1,
                expected: "a class and a number above 0 and up to 1, as 'lease=1'"
            ),
            factor: try Self.factor(settings.text("ranking.factor")),
            factorLimit: settings.number("ranking.factor_limit"),
            hitsPerDocument: settings.integer("ranking.hits_per_document"),
            secondPhase: try Self.secondPhase(settings.text("ranking.second_phase"))
        )
    }

    private static func secondPhase(_ path: String) throws -> SecondPhase? {
        guard !path.isEmpty else { return nil }
        do {
            return try SecondPhase(parsing: Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Failure(code: "invalid_setting", message: "Setting 'ranking.second_phase', file '\(path)': \(error).")
        }
    }

    private static func factor(_ text: String) throws -> RankingExpression {
        do {
            return try RankingExpression(text)
        } catch {
            throw Failure(
                code: "invalid_setting",
                message: "Setting 'ranking.factor' is '\(text)', which cannot be read: \(error)."
            )
        }
    }

    private static func numbers(
        _ settings: Settings,
        _ key: String,
        in range: ClosedRange<Double>,
        expected: String
    ) throws -> [DocumentClass: Double] {
        var numbers: [DocumentClass: Double] = [:]
        for item in settings.list(key) {
            let parts = item.split(separator: "=")
            guard parts.count == 2, let number = Double(parts[1]), range.contains(number) else {
                throw Failure(
                    code: "invalid_setting",
                    message: "Setting '\(key)' has '\(item)'; expected \(expected)."
                )
            }
            numbers[DocumentClass(rawValue: String(parts[0]))] = number
        }
        return numbers
    }
}
