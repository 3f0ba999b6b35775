/// What a scanner and its paper did to a page.
struct ScanFlaws: Sendable, Hashable, Codable {
    var dotsPerInch: Int
    /// Clockwise, in degrees.
    var skew: Double
    /// The standard deviation of the grey values' noise, of 255.
    var noise: Double
    /// Dark specks on every 100,000 dots.
    var specks: Int
    /// The radius of the blur in dots.
    var blur: Int
    /// The part of the range between ink and paper that is left: 1 is black on white.
    var contrast: Double
    /// The width in dots of the dark edge that a copier leaves; 0 for none.
    var edge: Int
    /// The words of a stamp on the first page; nil for none.
    var stamp: String?

    private enum CodingKeys: String, CodingKey {
        case dotsPerInch = "dots_per_inch"
        case skew, noise, specks, blur, contrast, edge, stamp
    }

    init(date: CalendarDate, _ dice: inout Dice) {
        dotsPerInch = dice.pick([200, 200, 200, 300])
        skew = Double(dice.number(-18...18)) / 10
        noise = Double(dice.pick([0, 4, 8, 12, 18]))
        specks = dice.pick([0, 0, 3, 8, 20])
        blur = dice.pick([0, 0, 1, 1])
        contrast = dice.pick([1, 1, 0.85, 0.7, 0.55])
        edge = dice.chance(0.35) ? dice.number(8...30) : 0
        let received = date.adding(days: dice.number(1...12))
        let day = "\(received.monthName.prefix(3).uppercased()) \(received.day.padded) \(received.year)"
        stamp = dice.chance(0.35) ? "\(dice.pick(["RECEIVED", "RECEIVED", "COPY", "FILED", "ENTERED"])) \(day)" : nil
    }
}
