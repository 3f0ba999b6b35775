import Foundation

extension [Double] {
    /// The value below which the share `rank` of the values lies (nearest rank); 0 when empty.
    func quantile(_ rank: Double) -> Double {
        guard !isEmpty else { return 0 }
        let ordered = sorted()
        return ordered[Swift.min(count - 1, Int((Double(count) * rank).rounded(.up)) - (rank > 0 ? 1 : 0))]
    }

    /// 0 when empty.
    var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}

extension Double {
    /// With so many digits after the point.
    func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }

    /// As a percentage.
    func percent(_ digits: Int) -> String { (self * 100).text(digits) }
}

/// Prints rows of cells under one another, the first column flush left.
func printTable(_ head: [String], _ rows: [[String]]) {
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    for row in [head] + rows {
        let cells = row.enumerated().map { column, cell in
            let space = String(repeating: " ", count: widths[column] - cell.count)
            return column == 0 ? cell + space : space + cell
        }
        print(cells.joined(separator: "  "))
    }
}
