import Documents

/// Finds the lines to sign on in the picture of a page, and the ink on them.
enum SigningLines {
    /// In inches: how far ink belongs to a line, and from where on words that end at it may be a misread signature.
    private enum Reach {
        static let above = 0.6
        static let below = 0.3
        static let aside = 0.35
        /// The middle of a stroke may lie this much below the line that it belongs to.
        static let sinking = 0.08
        static let wordAbove = 0.14
        /// An upright run of ink that is longer than this, and three pixels, crosses a line.
        static let crossing = 0.02
        /// The room above a line whose share of ink is told.
        static let room = 0.35
    }
    /// Words that stand on a line are believed to be print when recognition was at least so sure.
    private static let sureConfidence = 0.8
    /// Words so much higher than the others are no print.
    private static let tallWord = 1.7
    private static let maximumParts = 3_000

    /// The lines, top first, in pixels of the picture; none when memory does not suffice.
    ///
    /// - Parameters:
    ///   - picture: upright and about level.
    ///   - words: what was read there, boxes in pixels of the picture.
    static func find(in picture: Picture, words: [LayoutWord]) -> [SigningLine] {
        guard let bitmap = Bitmap.ink(of: picture) else { return [] }
        let factor = bitmap.dotsPerInch / picture.dotsPerInch
        let printed = printedWords(words, times: factor)
        let finder = RuledLineFinder(bitmap)
        let ruled = finder.lines()
        guard !ruled.isEmpty, let drawing = drawing(of: bitmap, at: ruled),
            let wordless = drawing.minus(print(of: printed, at: ruled, like: drawing)),
            let ink = wordless.minus(straightLines(of: wordless))
        else { return [] }
        // A frame that touches words is whole without them; one with words inside may be whole only with them.
        let hasLarge = drawing.boxes().contains {
            StampFrame.mayBeOne(columns: $0.width, rows: $0.height, dotsPerInch: drawing.dotsPerInch)
        }
        let frames = (hasLarge ? [drawing, wordless] : []).flatMap { $0.components(limit: maximumParts) }
            .filter(StampFrame.isOne).map(\.box)
        let standing = printed.filter { word in
            word.isSure && !frames.contains { $0.contains(x: word.box.centre.x, y: word.box.centre.y) }
        }
        let lines = ruled.filter { !finder.isUnderlining($0, words: standing.map(\.box)) }
        var parts = [[Bitmap.Component]](repeating: [], count: lines.count)
        for part in ink.components(limit: maximumParts) {
            if let line = line(of: part.box, among: lines, dotsPerInch: bitmap.dotsPerInch) { parts[line].append(part) }
        }
        return zip(lines, parts).map { line, parts in
            let strokes = PenStrokes(parts, frames: frames, dotsPerInch: bitmap.dotsPerInch)
            let room = Double(line.box.width) * Reach.room * bitmap.dotsPerInch
            return SigningLine(
                box: line.box.scaled(by: 1 / factor),
                ink: min(Double(strokes.area) / max(room, 1), 1),
                inkBox: strokes.box?.scaled(by: 1 / factor),
                isStamped: strokes.hasStamp
            )
        }
    }

    // MARK: - Words

    private struct Printed {
        var box: PixelBox
        /// Whether it is print beyond doubt.
        var isSure: Bool
    }

    /// The boxes of the words without the underscores at their ends.
    private static func printedWords(_ words: [LayoutWord], times factor: Double) -> [Printed] {
        let usual = Median.of(words.map(\.box.height)) ?? 0
        return words.compactMap { word in
            guard let box = letterBox(of: word) else { return nil }
            let isSure = word.confidence >= sureConfidence && word.box.height <= tallWord * usual
            return Printed(box: PixelBox(box, times: factor), isSure: isSure)
        }
    }

    private static func letterBox(of word: LayoutWord) -> BoundingBox? {
        let scalars = Array(word.text.unicodeScalars)
        guard let first = scalars.firstIndex(where: { $0 != "_" }), let last = scalars.lastIndex(where: { $0 != "_" })
        else { return nil }
        let pitch = word.box.width / Double(scalars.count)
        return BoundingBox(
            x: word.box.x + pitch * Double(first),
            y: word.box.y,
            width: pitch * Double(last - first + 1),
            height: word.box.height
        )
    }

    // MARK: - Ink

    /// What is drawn near the lines, without them.
    private static func drawing(of bitmap: Bitmap, at lines: [RuledLine]) -> Bitmap? {
        func pixels(_ inches: Double) -> Int { Int(inches * bitmap.dotsPerInch) }
        guard let zone = bitmap.blank(), let rules = bitmap.blank() else { return nil }
        for line in lines {
            let room = PixelBox(
                left: line.box.left - pixels(Reach.aside),
                top: line.box.top - pixels(Reach.above),
                right: line.box.right + pixels(Reach.aside),
                bottom: line.box.bottom + pixels(Reach.below)
            )
            zone.blacken(room.clamped(columns: bitmap.columns, rows: bitmap.rows))
            rules.blacken(line.box.inset(by: -2).clamped(columns: bitmap.columns, rows: bitmap.rows))
        }
        // Strokes that cross a line go on above and below it; the line itself does not.
        guard let near = bitmap.and(zone), let crossing = near.opened(1, pixels(Reach.crossing) + 3),
            let ruled = near.and(rules)?.minus(crossing)
        else { return nil }
        return near.minus(ruled)
    }

    /// The boxes of words that are print, not misread strokes.
    private static func print(of words: [Printed], at lines: [RuledLine], like drawing: Bitmap) -> Bitmap? {
        let print = drawing.blank()
        for word in words where word.isSure || !lines.contains(where: { isOn($0, word.box, drawing.dotsPerInch) }) {
            print?.blacken(word.box.inset(by: -1).clamped(columns: drawing.columns, rows: drawing.rows))
        }
        return print
    }

    /// Long level and upright lines, as of frames.
    private static func straightLines(of bitmap: Bitmap) -> Bitmap? {
        let run = Int(0.45 * bitmap.dotsPerInch)
        guard let level = bitmap.opened(run, 1), let upright = bitmap.opened(1, run) else { return nil }
        return level.or(upright)
    }

    private static func isOn(_ line: RuledLine, _ word: PixelBox, _ dotsPerInch: Double) -> Bool {
        word.bottom >= line.box.top - Int(Reach.wordAbove * dotsPerInch)
            && word.top <= line.box.bottom + Int(0.05 * dotsPerInch)
            && word.bottom <= line.box.bottom + Int(Reach.below * dotsPerInch)
            && 3 * word.overlap(with: line.box) > word.width
    }

    /// The line that a part belongs to: the next one below its middle.
    private static func line(of part: PixelBox, among lines: [RuledLine], dotsPerInch: Double) -> Int? {
        let (x, y) = part.centre
        let nearest = lines.indices.filter { index in
            let line = lines[index]
            let rise = Double(line.row - y) / dotsPerInch
            return rise >= -Reach.sinking && rise <= Reach.above
                && x >= line.box.left - Int(0.1 * dotsPerInch) && x <= line.box.right + Int(0.1 * dotsPerInch)
        }
        return nearest.min { lines[$0].row < lines[$1].row }
    }
}
