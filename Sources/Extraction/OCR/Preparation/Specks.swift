import COCR

/// Parts of a picture that are far smaller than any stroke of a letter.
struct Specks {
    /// The pixels of the specks, of one bit.
    var mask: Picture
    var count: Int

    /// Finds parts in which not even a square of two by two pixels has room, nor four pixels in a row or column.
    ///
    /// Strokes of letters, dots of i and full stops hold such a square as soon as strokes are two pixels and a half
    /// wide; whatever hangs together with one is left alone, and so are hairlines.
    static func find(in dark: Picture) -> Specks? {
        let seeds = [(2, 2), (4, 1), (1, 4)].compactMap { width, height in
            dark.mapped { pixErodeBrick(nil, $0, Int32(width), Int32(height)) }
        }
        guard seeds.count == 3, let seed = seeds.first else { return nil }
        for other in seeds.dropFirst() { pixOr(seed.handle, seed.handle, other.handle) }
        guard let kept = dark.mapped({ pixSeedfillBinary(nil, seed.handle, $0, 8) }),
            let mask = dark.mapped({ pixSubtract(nil, $0, kept.handle) })
        else { return nil }
        var count: Int32 = 0
        guard pixCountConnComp(mask.handle, 8, &count) == 0 else { return nil }
        return Specks(mask: mask, count: Int(count))
    }
}

extension Specks {
    /// The picture with its specks painted over: dark ones with paper, light ones inside strokes with ink.
    static func erased(from gray: Picture, _ measures: PictureMeasures) -> Picture? {
        guard let dark = gray.binary(below: measures.threshold), let specks = find(in: dark),
            let light = dark.mapped({ pixInvert(nil, $0) }), let holes = find(in: light),
            let erased = gray.mapped({ pixCopy(nil, $0) }),
            pixSetMasked(erased.handle, specks.mask.handle, UInt32(measures.paper)) == 0,
            pixSetMasked(erased.handle, holes.mask.handle, UInt32(measures.ink)) == 0
        else { return nil }
        return erased
    }
}
