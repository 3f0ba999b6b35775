import Documents
import Mathematics

/// Draws pages on which one signs, as PDF; places are in points from the upper left corner.
struct SigningPage {
    private var content = ""

    mutating func text(_ text: String, x: Double, y: Double, size: Double = 11) {
        content += "BT /F1 \(size) Tf \(x) \(792 - y) Td (\(text)) Tj ET\n"
    }

    mutating func rule(x: Double, y: Double, width: Double, thickness: Double = 0.7) {
        content += "\(thickness) w \(x) \(792 - y) m \(x + width) \(792 - y) l S\n"
    }

    mutating func upright(x: Double, y: Double, height: Double) {
        content += "0.7 w \(x) \(792 - y) m \(x) \(792 - y - height) l S\n"
    }

    /// A scrawl of `loops` curves on the line at `y`.
    mutating func signature(x: Double, y: Double, loops: Int = 7, seed: UInt64 = 1) {
        var random = SeededRandom(seed: seed)
        func fraction() -> Double { Double.random(in: 0..<1, using: &random) }
        var (x, baseline) = (x, 792 - y + 3)
        content += "q 0.1 0.1 0.4 RG 1.3 w 1 J 1 j \(x) \(baseline) m\n"
        for _ in 0..<loops {
            let (rise, step) = (8 + fraction() * 16, 8 + fraction() * 12)
            let end = baseline + fraction() * 7 - 5
            content += "\(x + step * 0.1) \(baseline + rise) \(x + step * (0.8 + fraction())) \(baseline + rise * 0.9) "
            x += step
            content += "\(x) \(end) c\n"
            baseline = 792 - y + 3
        }
        content += "S Q\n"
    }

    /// A gray blot of some blots.
    mutating func smudge(x: Double, y: Double, seed: UInt64 = 1) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<6 {
            let radius = 4 + Double.random(in: 0..<5, using: &random)
            let (left, middle) = (
                x + Double.random(in: 0..<16, using: &random), 792 - y + Double.random(in: 0..<8, using: &random)
            )
            content += "q 0.45 g \(ellipse(left, middle, radius * 1.5, radius)) f Q\n"
        }
    }

    /// Specks as of dust.
    mutating func specks(x: Double, y: Double, width: Double, count: Int, seed: UInt64 = 1) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<count {
            let (left, middle) = (
                x + Double.random(in: 0..<width, using: &random), 792 - y + Double.random(in: 0..<25, using: &random)
            )
            content += "\(left) \(middle) 0.8 0.8 re f\n"
        }
    }

    /// A framed stamp, turned by some degrees.
    mutating func stamp(_ text: String, x: Double, y: Double) {
        let width = Double(text.count) * 8.2 + 16
        content += "q 0.998 0.06 -0.06 0.998 \(x) \(792 - y) cm 0.7 0.1 0.1 RG 0.7 0.1 0.1 rg 2 w "
        content += "0 0 \(width) 26 re S BT /F1 13 Tf 8 8 Td (\(text)) Tj ET Q\n"
    }

    /// A round seal: two rings.
    mutating func seal(x: Double, y: Double, radius: Double) {
        content +=
            "q 1 w \(ellipse(x, 792 - y, radius, radius)) S \(ellipse(x, 792 - y, radius * 0.75, radius * 0.75)) S Q\n"
    }

    /// The page as a PDF file.
    func pdf() -> [UInt8] {
        var pdf = SamplePDF()
        pdf.addPage(content: content)
        return pdf.bytes()
    }

    /// The page as a scan of 200 dots an inch, with specks, as PNG.
    func scan(specks: Int = 60, seed: UInt64 = 1) throws -> [UInt8] {
        let picture = try SamplePicture(pdf: pdf())
        picture.speckle(specks, seed: seed)
        return try picture.png()
    }

    private func ellipse(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> String {
        let (k, l) = (0.5523 * a, 0.5523 * b)
        return "\(x + a) \(y) m \(x + a) \(y + l) \(x + k) \(y + b) \(x) \(y + b) c "
            + "\(x - k) \(y + b) \(x - a) \(y + l) \(x - a) \(y) c \(x - a) \(y - l) \(x - k) \(y - b) \(x) \(y - b) c "
            + "\(x + k) \(y - b) \(x + a) \(y - l) \(x + a) \(y) c"
    }
}
