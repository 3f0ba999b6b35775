internal import COCR

/// What copiers, faxes and years do to a picture.
extension ScannedPage {
    /// Another resolution, each new dot the mean of those that it covers.
    mutating func resample(dotsPerInch dots: Double, linesPerInch lines: Double) throws {
        let (across, down) = (dots / dotsPerInch, lines / linesPerInch)
        try change { pixScaleAreaMap($0, Float(across), Float(down)) }
        (dotsPerInch, linesPerInch) = (dots, lines)
    }

    /// Black and white only, and every stroke that many dots wider and higher.
    mutating func thicken(dots: Int) throws {
        try change { pix in
            var ink = pixThresholdToBinary(pix, 140)
            defer { pixDestroy(&ink) }
            var thick = pixDilateBrick(nil, ink, Int32(dots + 1), Int32(dots + 1))
            defer { pixDestroy(&thick) }
            return pixConvert1To8(nil, thick, 255, 0)
        }
    }

    /// The light falls off with the square of the way from one corner to the opposite one, where the share `darkest` of it
    /// is left.
    mutating func shade(darkest: Double, _ dice: inout Dice) {
        let (fromRight, fromBottom) = (dice.chance(0.5), dice.chance(0.5))
        let (width, height) = (width, height)
        greys.withUnsafeMutableBufferPointer { greys in
            for row in 0..<height {
                let down = Double(fromBottom ? height - 1 - row : row) / Double(height)
                for column in 0..<width {
                    let across = Double(fromRight ? width - 1 - column : column) / Double(width)
                    let fall = (across + down) * (across + down) / 4
                    let light = Int((1 - (1 - darkest) * fall) * 1024)
                    greys[row * width + column] = UInt8(Int(greys[row * width + column]) * light / 1024)
                }
            }
        }
    }

    /// That share of the dots turns black or white, each as likely.
    mutating func addSaltAndPepper(share: Double, _ dice: inout Dice) {
        let limit = UInt64(share * 65_536)
        greys.withUnsafeMutableBufferPointer { greys in
            for index in stride(from: 0, to: greys.count - 2, by: 3) {
                let bits = dice.bits()
                for step in 0..<3 where bits >> UInt64(step * 20) & 0xFFFF < limit {
                    greys[index + step] = bits >> UInt64(step * 20 + 16) & 1 == 0 ? 0 : 255
                }
            }
        }
    }

    /// The black that a copier leaves around a sheet that is smaller than its glass, and the three holes of a binder.
    mutating func addBordersAndHoles(_ dice: inout Dice) {
        let inch = Int(dotsPerInch)
        let (left, right) = (dice.number(inch / 12...inch / 6), dice.number(inch / 20...inch / 8))
        let (top, bottom) = (dice.number(inch / 16...inch / 6), dice.number(inch / 20...inch / 8))
        for row in 0..<height {
            let isOutside = row < top || row >= height - bottom
            for column in 0..<width where isOutside || column < left + row % 3 || column >= width - right {
                greys[row * width + column] = UInt8(dice.number(5...25))
            }
        }
        for part in [1, 3, 5] { addHole(x: inch * 37 / 100, y: height * part / 6, radius: inch * 14 / 100) }
    }

    private mutating func addHole(x: Int, y: Int, radius: Int) {
        for row in max(0, y - radius)..<min(height, y + radius) {
            for column in max(0, x - radius)..<min(width, x + radius) {
                let (across, down) = (column - x, row - y)
                if across * across + down * down < radius * radius { greys[row * width + column] = 15 }
            }
        }
    }
}
