import Foundation

extension Phrasing {
    /// A sentence that was kept or comes from below, where shares are told as `12.5 %` and moments in UTC, with both as its
    /// reader writes them.
    package func sentence(_ text: String) -> String {
        guard text.contains(" %") || text.contains("Z") else { return text }
        return text.replacing(/([0-9]+(?:\.([0-9]+))?) %/) { match in
            guard let percent = Double(match.1) else { return String(match.0) }
            return self.percent(percent / 100, digits: match.2?.count ?? 0)
        }
        .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\.[0-9]+)?Z/) { match in
            moment(rfc3339: String(match.0))?.text ?? String(match.0)
        }
    }
}
