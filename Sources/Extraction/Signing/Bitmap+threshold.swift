import COCR
import Documents

extension Bitmap {
    /// Strokes are measured at about this resolution; finer pictures are halved until they come near it.
    private static let coarsest = 125.0
    /// The lightest ink, as a share of the paper's gray.
    private static let lightestInk = 0.88
    private static let darkestThreshold = 0.6

    /// The dark pixels of a gray picture.
    ///
    /// What counts as dark follows from the paper: its gray is the commonest one, and its noise is how far grays
    /// scatter below that.
    static func ink(of picture: Picture) -> Bitmap? {
        guard picture.depth == 8, picture.columns > 0, picture.rows > 0 else {
            guard let gray = Picture(owning: pixConvertTo8(picture.handle, 0), dotsPerInch: picture.dotsPerInch),
                gray.depth == 8
            else { return nil }
            return ink(of: gray)
        }
        let threshold = threshold(for: picture)
        var bitmap = Bitmap(
            owning: pixThresholdToBinary(picture.handle, Int32(threshold)),
            dotsPerInch: picture.dotsPerInch
        )
        while let fine = bitmap, fine.dotsPerInch / 2 >= coarsest {
            // Two black pixels of four keep a line one pixel high, and drop specks.
            bitmap = Bitmap(
                owning: pixReduceRankBinaryCascade(fine.handle, 2, 0, 0, 0),
                dotsPerInch: fine.dotsPerInch / 2
            )
        }
        return bitmap
    }

    private static func threshold(for picture: Picture) -> Int {
        let factor = max(1, Int(picture.dotsPerInch / 40))
        var numbers = pixGetGrayHistogram(picture.handle, Int32(factor))
        defer { numaDestroy(&numbers) }
        guard let numbers, numaGetCount(numbers) == 256 else { return 160 }
        let histogram = (0..<256).map { index -> Float in
            var value: Float = 0
            return numaGetFValue(numbers, Int32(index), &value) == 0 ? value : 0
        }
        let paper = histogram.indices.max { histogram[$0] < histogram[$1] } ?? 255
        // Of a normal distribution the density one deviation off is 0.61 of the highest.
        let deviation = (1...60).first { paper < $0 || histogram[paper - $0] < 0.61 * histogram[paper] } ?? 60
        let clear = min(lightestInk * Double(paper), Double(paper - 3 * deviation))
        return Int(max(clear, darkestThreshold * Double(paper)))
    }
}
