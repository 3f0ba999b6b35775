package import Documents
import Foundation

extension RankingProfile {
    /// The recency of a document of that date, from 1 for today and the future down to `1 − recencyWeight`.
    ///
    /// A document without a date has the recency of one half-life: neither rewarded nor punished.
    ///
    /// - Parameters:
    ///   - date: ISO 8601, perhaps without day or month; nil when unknown.
    ///   - now: In seconds since 1970.
    package func recency(of date: String?, now: Double) -> Double {
        let day = date.flatMap { CivilDay(iso: $0) }
        let age = day.map { max(0, now / 86_400 - Double($0.number)) } ?? recencyHalfLifeDays
        return 1 - recencyWeight * (1 - exp2(-age / recencyHalfLifeDays))
    }

    /// The factor of the record's class.
    package func priority(of record: DocumentRecord) -> Double {
        record.prediction.flatMap { classPriority[$0.documentClass] } ?? 1
    }

    /// The factor of the hit that has `earlier` better ones of the same document.
    package func crowding(earlier: Int) -> Double {
        earlier < hitsPerDocument ? 1 : exp2(-Double(earlier - hitsPerDocument + 1))
    }
}
