import Mathematics
import Testing
import TextAnalysis

struct ShingleSketchTests {
    /// Texts of up to 600 words with some of them changed: whatever is similar enough is let through.
    @Test func noPairThatIsSimilarEnoughIsPassedOver() {
        var (random, similar, passedOver) = (SeededRandom(seed: 3), 0, 0)
        for _ in 0..<400 {
            let words = (0..<random.index(below: 600) + 3).map { _ in "w\(random.index(below: 5_000))" }
            var changed = words
            for _ in 0..<random.index(below: words.count / 10 + 1) {
                changed[random.index(below: words.count)] = "x\(random.index(below: 5_000))"
            }
            let (one, other) = (ShingleSet(words.joined(separator: " ")), ShingleSet(changed.joined(separator: " ")))
            let isLetThrough = ShingleSketch(one).mayReach(0.8, with: ShingleSketch(other))
            if one.similarity(to: other) >= 0.8 {
                similar += 1
                #expect(isLetThrough)
            } else if !isLetThrough {
                passedOver += 1
            }
        }
        #expect(similar > 100)
        #expect(passedOver > 0)
    }

    @Test func otherTextsArePassedOver() {
        let texts = (0..<20).map { text in (0..<300).map { "w\(text)x\($0)" }.joined(separator: " ") }
        let sketches = texts.map { ShingleSketch(ShingleSet($0)) }
        for (place, sketch) in sketches.enumerated() {
            #expect(sketch.mayReach(1, with: sketch))
            #expect(!sketches[(place + 1)...].contains { sketch.mayReach(0.8, with: $0) })
        }
        #expect(!ShingleSketch(ShingleSet("")).mayReach(0.8, with: ShingleSketch(ShingleSet(""))))
    }
}
