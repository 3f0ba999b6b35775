import Mathematics
import Testing

@testable import SQLiteStorage

struct VectorTableTests {
    @Test func theNearestAreThoseOfAnExactScan() {
        var random = SeededRandom(seed: 11)
        let vectors = (0..<6000).map { _ in Self.unit(384, &random) }
        var table = VectorTable()
        table.insert(vectors.enumerated().map { Self.row($0, $1) })
        var found = 0
        for number in 0..<20 {
            // A neighbour of a vector that is there.
            let noise = Self.unit(384, &random)
            let query = zip(vectors[number], noise).map { 0.7 * $0 + 0.714 * $1 }
            let exact = vectors.map { Double(VectorMath.dot($0, query)) }
            let nearest = table.nearest(to: query, limit: 10)
            #expect(nearest.first?.passage == Int64(number))
            for match in nearest { #expect(abs(match.cosine - exact[Int(match.passage)]) < 0.005) }
            let best = Set(exact.indices.sorted { exact[$0] > exact[$1] }.prefix(10).map(Int64.init))
            found += best.intersection(nearest.map(\.passage)).count
            let again = table.cosines(of: nearest.map(\.passage), to: query)
            #expect(nearest.allSatisfy { again[$0.passage] == $0.cosine })
        }
        // Vectors drawn at random are the hardest case: of any two, the signs tell almost nothing.
        #expect(found >= 190, "\(found) of 200")
    }

    @Test func aFilterFindsWhatAScanOfThePermittedFinds() {
        var random = SeededRandom(seed: 12)
        let vectors = (0..<3000).map { _ in Self.unit(64, &random) }
        var table = VectorTable()
        // In an order in which passages do not ascend.
        for part in 0..<3 { table.insert(stride(from: part, to: 3000, by: 3).map { Self.row($0, vectors[$0]) }) }
        let ranges: [ClosedRange<Int64>] = [0...3, 10...10, 500...800, 2999...4000]
        let query = Self.unit(64, &random)
        let permitted = vectors.indices.filter { index in ranges.contains { $0.contains(Int64(index)) } }
        let nearest = table.nearest(to: query, among: ranges, limit: 400)
        #expect(Set(nearest.map(\.passage)) == Set(permitted.map(Int64.init)))
        #expect(nearest.map(\.cosine) == nearest.map(\.cosine).sorted(by: >))
        #expect(table.nearest(to: query, among: [], limit: 9).isEmpty)
        #expect(table.nearest(to: [1, 0, 0], limit: 9).isEmpty)
    }

    @Test func equalScoresGoByPassage() {
        var table = VectorTable()
        for (sequence, passage) in [9, 3, 7, 1].enumerated() {
            table.insert([Self.row(passage, [0.6, 0.8], sequence: sequence)])
        }
        #expect(table.nearest(to: [1, 0], limit: 2).map(\.passage) == [1, 3])
        #expect(table.passages == [1, 3, 7, 9])
    }

    @Test func whatIsSpreadDependsOnThePassagesAlone() {
        var (table, other) = (VectorTable(), VectorTable())
        #expect(table.spread(5).isEmpty)
        table.insert((0..<100).map { Self.row($0 * 3, [1, 0], sequence: $0) })
        for part in [1, 0] {
            other.insert(stride(from: part, to: 100, by: 2).map { Self.row($0 * 3, [1, 0], sequence: $0) })
        }
        #expect(table.spread(5) == [0, 60, 120, 180, 237])
        #expect(other.spread(5) == table.spread(5))
        #expect(table.spread(1000) == (0..<100).map { Int64($0 * 3) })
    }

    @Test func whatIsNotKeptIsGone() {
        var table = VectorTable()
        table.insert((1...6).map { Self.row($0 * 10, [Float($0), 0], sequence: $0) })
        // 8 was written after this table was read; it is not here to be kept.
        table.keep([2, 3, 6, 8])
        #expect(table.passages == [20, 30, 60])
        let scores = table.nearest(to: [1, 0], limit: 9)
        #expect(scores.map(\.passage) == [60, 30, 20])
        #expect(abs(scores[0].cosine - 6) < 0.01)
    }

    @Test func vectorsOfZerosAndNoNumbersAreHarmless() {
        var table = VectorTable()
        table.insert([Self.row(1, [0, 0]), Self.row(2, [.nan, .infinity]), Self.row(3, [1])])
        #expect(table.nearest(to: [1, 1], limit: 9).map(\.cosine) == [0, 0])
        #expect(table.nearest(to: [.nan, 0], limit: 9).map(\.cosine) == [0, 0])
    }

    @Test(arguments: [1, 63, 64, 65, 384, 1000])
    func longQuestionsDoNotOverflow(_ dimensions: Int) {
        var table = VectorTable()
        table.insert([Self.row(1, [Float](repeating: -1, count: dimensions))])
        let cosine = table.nearest(to: [Float](repeating: -1, count: dimensions), limit: 1).first?.cosine ?? 0
        #expect(abs(cosine - Double(dimensions)) < 0.01 * Double(dimensions))
    }

    private static func row(_ passage: Int, _ vector: [Float], sequence: Int? = nil) -> VectorTable.Row {
        VectorTable.Row(
            sequence: Int64(sequence ?? passage),
            passage: Int64(passage),
            vector: QuantizedVector(vector)
        )
    }

    private static func unit(_ dimensions: Int, _ random: inout SeededRandom) -> [Float] {
        let drawn = (0..<dimensions).map { _ in Float.random(in: -1...1, using: &random) }
        let length = VectorMath.dot(drawn, drawn).squareRoot()
        return drawn.map { $0 / length }
    }
}
