internal import COCR

/// What glass, lamp and sensor do to a picture.
extension ScannedPage {
    /// Averages over a square of `2 * radius + 1` dots.
    mutating func blur(radius: Int) throws {
        try change { pixBlockconv($0, Int32(radius), Int32(radius)) }
    }

    /// Paper turns grey and ink pale: what was black becomes `ink`, what was white becomes `paper`, both 0...255.
    mutating func fade(ink: Double, paper: Double) {
        let table = (0...255).map { UInt8(ink + Double($0) * (paper - ink) / 255) }
        greys.withUnsafeMutableBufferPointer { greys in
            for index in greys.indices { greys[index] = table[Int(greys[index])] }
        }
    }

    mutating func darkenEdge(width reach: Int, _ dice: inout Dice) {
        let isLeft = dice.chance(0.5)
        for row in 0..<height {
            let reach = reach + dice.number(-3...3)
            for step in 0..<min(max(0, reach), width) {
                let column = isLeft ? step : width - 1 - step
                greys[row * width + column] = UInt8(min(60 + step * 2, 200))
            }
        }
    }

    /// Noise that is nearly normal: the sum of four bytes (central limit theorem), one throw for two dots.
    mutating func addNoise(deviation: Double, _ dice: inout Dice) {
        // Four bytes' sum has mean 510 and a standard deviation of 147.8.
        let scale = Int(deviation * 1024 / 147.8)
        greys.withUnsafeMutableBufferPointer { greys in
            for index in stride(from: 0, to: greys.count - 1, by: 2) {
                let bits = dice.bits()
                greys[index] = Self.noisy(greys[index], UInt32(truncatingIfNeeded: bits), scale)
                greys[index + 1] = Self.noisy(greys[index + 1], UInt32(truncatingIfNeeded: bits >> 32), scale)
            }
        }
    }

    private static func noisy(_ grey: UInt8, _ bits: UInt32, _ scale: Int) -> UInt8 {
        let sum = Int(bits & 255) + Int(bits >> 8 & 255) + Int(bits >> 16 & 255) + Int(bits >> 24)
        return UInt8(clamping: Int(grey) + (sum - 510) * scale / 1024)
    }

    /// Dark specks of one or two dots.
    mutating func addSpecks(count: Int, _ dice: inout Dice) {
        for _ in 0..<count {
            let (column, row) = (dice.number(0...width - 3), dice.number(0...height - 3))
            let size = dice.number(1...2)
            for y in row..<row + size {
                for x in column..<column + size { greys[y * width + x] = 40 }
            }
        }
    }

    /// Replaces the picture by what Leptonica makes of it: 8 bits a dot, of any size; the resolution follows.
    mutating func change(_ body: (UnsafeMutablePointer<PIX>?) -> UnsafeMutablePointer<PIX>?) throws {
        self = try ImageFile.withPicture(self) { pix in
            var changed = body(pix)
            defer { pixDestroy(&changed) }
            guard changed != nil else { throw SampleError.drawing("Leptonica could not change a picture") }
            let (newWidth, newHeight) = (Int(pixGetWidth(changed)), Int(pixGetHeight(changed)))
            return ScannedPage(
                width: newWidth,
                height: newHeight,
                dotsPerInch: dotsPerInch * Double(newWidth) / Double(width),
                linesPerInch: linesPerInch * Double(newHeight) / Double(height),
                greys: ImageFile.greys(changed, width: newWidth, height: newHeight)
            )
        }
    }
}
