import Foundation

/// What the engines said of themselves, as tables.
struct TextIndexReport {
    static let buildHead = ["engine", "passages/s", "with analysis", "index/text", "peak MB"]
    static let questionHead = ["questions", "engine", "p50 ms", "p99 ms", "hits"]

    let builds: [[String]]
    let questions: [[String]]

    init(_ lines: [[String: Any]], textBytes: Int) {
        let peak = lines.compactMap { $0["engine"] == nil ? $0["peak_bytes"] as? Double : nil }.max()
        builds = lines.compactMap { Self.build($0, textBytes: textBytes, peak: peak) }
        let asked = lines.filter { $0["kind"] != nil }
        let groups = Dictionary(grouping: asked) {
            [$0["kind"] as? String ?? "", $0["engine"] as? String ?? "Deedbox"]
        }
        questions = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { Self.row($0.key, $0.value) }
    }

    private static func build(_ line: [String: Any], textBytes: Int, peak: Double?) -> [String]? {
        guard let count = line["documents"] as? Double, let bytes = line["index_bytes"] as? Double,
            let adding = line["add_seconds"] as? Double
        else { return nil }
        let analysis = line["analysis_seconds"] as? Double
        let seconds = adding + (line["merge_seconds"] as? Double ?? 0)
        return [
            line["engine"] as? String ?? "Deedbox",
            analysis == nil ? "-" : String(format: "%.0f", count / seconds),
            String(format: "%.0f", count / (seconds + (analysis ?? 0))),
            String(format: "%.2f", bytes / Double(max(1, textBytes))),
            analysis == nil ? "-" : String(format: "%.0f", (peak ?? 0) / 1e6),
        ]
    }

    private static func row(_ names: [String], _ lines: [[String: Any]]) -> [String] {
        let times = lines.compactMap { $0["milliseconds"] as? Double }.sorted()
        func quantile(_ share: Double) -> Double { times[min(times.count - 1, Int(share * Double(times.count)))] }
        let hits = lines.reduce(0) { sum, line in
            sum + ((line["hits"] as? [Any])?.count ?? line["hits"] as? Int ?? 0)
        }
        return names + [
            String(format: "%.3f", quantile(0.5)), String(format: "%.3f", quantile(0.99)),
            String(format: "%.2f", Double(hits) / Double(lines.count)),
        ]
    }
}
