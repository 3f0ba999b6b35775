import Mathematics
import Testing

@testable import SQLiteStorage

struct VectorTableTests {
    @Test func theNearestAreThoseOfAnExactScan() {
        var random = SeededRandom(seed: 11)
        var table = VectorTable()
        var vectors: [[Float]] = []
        for number in 0..<500 {
            let drawn = (0..<384).map { _ in Float.random(in: -1...1, using: &random) }
            let length = VectorMath.dot(drawn, drawn).squareRoot()
            let vector = drawn.map { $0 / length }
            vectors.append(vector)
            table.append(
                QuantizedVector(vector),
                key: .init(sequence: Int64(number), passage: Int64(number), document: 1)
            )
        }
        let query = vectors[42]
        let exact = vectors.map { Double(VectorMath.dot($0, query)) }
        let nearest = table.nearest(to: query, among: nil, limit: 10)
        #expect(nearest.first?.passage == 42)
        for match in nearest { #expect(abs(match.score - exact[Int(match.passage)]) < 0.005) }
        let tenth = exact.sorted(by: >)[9]
        #expect(nearest.allSatisfy { exact[Int($0.passage)] > tenth - 0.01 })
    }

    @Test func equalScoresGoByPassage() {
        var table = VectorTable()
        for (sequence, passage) in [9, 3, 7, 1].enumerated() {
            let key = VectorTable.Key(sequence: Int64(sequence), passage: Int64(passage), document: 1)
            table.append(QuantizedVector([0.6, 0.8]), key: key)
        }
        #expect(table.nearest(to: [1, 0], among: nil, limit: 2).map(\.passage) == [1, 3])
    }

    @Test func onlyAllowedDocumentsAreScanned() {
        var table = VectorTable()
        for number in 1...4 {
            let key = VectorTable.Key(sequence: Int64(number), passage: Int64(number), document: Int64(number % 2))
            table.append(QuantizedVector([1, 0]), key: key)
        }
        #expect(table.nearest(to: [1, 0], among: [0], limit: 9).map(\.passage) == [2, 4])
        #expect(table.nearest(to: [1, 0], among: [], limit: 9).isEmpty)
        #expect(table.nearest(to: [1, 0, 0], among: nil, limit: 9).isEmpty)
    }

    @Test func whatIsNotKeptIsGone() {
        var table = VectorTable()
        for number in 1...6 {
            let key = VectorTable.Key(sequence: Int64(number), passage: Int64(number * 10), document: 1)
            table.append(QuantizedVector([Float(number), 0]), key: key)
        }
        // 8 was written after this table was read; it is not here to be kept.
        table.keep([2, 3, 6, 8])
        #expect(table.keys.map(\.passage) == [20, 30, 60])
        let scores = table.nearest(to: [1, 0], among: nil, limit: 9)
        #expect(scores.map(\.passage) == [60, 30, 20])
        #expect(abs(scores[0].score - 6) < 0.01)
    }

    @Test func vectorsOfZerosAndNoNumbersAreHarmless() {
        var table = VectorTable()
        table.append(QuantizedVector([0, 0]), key: .init(sequence: 1, passage: 1, document: 1))
        table.append(QuantizedVector([.nan, .infinity]), key: .init(sequence: 2, passage: 2, document: 1))
        table.append(QuantizedVector([1]), key: .init(sequence: 3, passage: 3, document: 1))
        #expect(table.nearest(to: [1, 1], among: nil, limit: 9).map(\.score) == [0, 0])
    }
}
