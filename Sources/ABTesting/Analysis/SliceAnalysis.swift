import Mathematics

/// Compares variants within slices.
enum SliceAnalysis {
    /// By slice, those with most units first; units without a slice are in none.
    static func comparisons(of values: [ABTestData.UnitValue], by analysis: MetricAnalysis) -> [SliceComparison] {
        let groups = Dictionary(grouping: values.lazy.filter { !$0.slice.isEmpty }, by: \.slice)
        let largest = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .prefix(SliceComparison.most)
        var found: [SliceComparison] = largest.flatMap { slice, values in
            analysis.comparisons(of: values)
                .filter { min($0.control.units, $0.treatment.units) >= SliceComparison.fewestUnits }
                .map { SliceComparison($0, slice: slice) }
        }
        let adjusted = MultipleTests.benjaminiHochberg.adjusted(found.map(\.adjustedP))
        for place in found.indices { found[place].adjustedP = adjusted[place] }
        return found
    }
}
