package import Documents
import Foundation

extension RankingProfile {
    /// The recency of a document of that class and date, from 1 for today and the future down to 0.
    ///
    /// A document without a date has the recency of one half-life: neither rewarded nor punished.
    ///
    /// - Parameters:
    ///   - date: ISO 8601, perhaps without day or month; nil when unknown.
    ///   - now: In seconds since 1970.
    package func recency(of date: String?, class documentClass: DocumentClass? = nil, now: Double) -> Double {
        let halfLife = documentClass.flatMap { halfLifeDays[$0] } ?? recencyHalfLifeDays
        let day = date.flatMap { CivilDay(iso: $0) }
        let age = day.map { max(0, now / 86_400 - Double($0.number)) } ?? halfLife
        return exp2(-age / halfLife)
    }

    /// The priority of the class.
    package func priority(of documentClass: DocumentClass?) -> Double {
        documentClass.flatMap { classPriority[$0] } ?? 1
    }

    /// The values that the expression may name, for one document.
    func signals(of document: DocumentSignals, now: Double) -> [RankingExpression.Signal: Double] {
        [
            .recency: recency(of: document.date, class: document.documentClass, now: now),
            .recencyWeight: recencyWeight,
            .priority: priority(of: document.documentClass),
            .classConfidence: document.classConfidence ?? 0,
            .textConfidence: document.textConfidence ?? 1,
            .pages: Double(document.pageCount ?? 0),
            .words: Double(document.wordCount ?? 0),
        ]
    }

    /// The factor of those signals; one that is no finite number counts as 1.
    func factor(_ signals: [RankingExpression.Signal: Double]) -> Double {
        let value = factor.value(signals)
        return value.isFinite ? min(1, max(1 / factorLimit, value)) : 1
    }

    /// What a cosine counts, 0…1.
    func dense(_ cosine: Double) -> Double {
        min(1, max(0, (cosine - cosineBounds.lowerBound) / (cosineBounds.upperBound - cosineBounds.lowerBound)))
    }

    /// What a passage counts that still waits for its vector: a weak likeness, so that it neither gains nor loses much.
    var unknownDense: Double { 0.3 }

    /// How far the dense leg is believed, 0…1.
    func gate(_ agreement: Double?) -> Double {
        guard let agreement else { return 1 }
        let width = agreementBounds.upperBound - agreementBounds.lowerBound
        guard width > 0 else { return agreement >= agreementBounds.lowerBound ? 1 : 0 }
        return min(1, max(0, (agreement - agreementBounds.lowerBound) / width))
    }
}
