extension Picture {
    /// A gray picture with as many times the dots an inch; nil when memory does not suffice.
    ///
    /// - Parameter factor: at least 1.
    func enlarged(by factor: Double) -> Picture? {
        let (columns, rows) = (Int(Double(columns) * factor), Int(Double(rows) * factor))
        let canvas = try? Picture(width: columns, height: rows, isGray: true, dotsPerInch: dotsPerInch * factor)
        guard depth == 8, let canvas else { return nil }
        var lines = EnlargedLines(of: self, across: LanczosWindows(count: columns, factor: factor))
        let down = LanczosWindows(count: rows, factor: factor)
        canvas.draw { pixels, stride in
            for row in 0..<rows {
                let weights = down.weights[row * LanczosWindows.width..<(row + 1) * LanczosWindows.width]
                let line = (pixels + row * stride).assumingMemoryBound(to: UInt8.self)
                lines.write(from: down.starts[row], weights: Array(weights), to: line)
            }
        }
        return canvas
    }
}
