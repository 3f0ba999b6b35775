import COCR
import Testing

@testable import Extraction

struct EnlargementTests {
    /// A picture of 12 × 12 pixels.
    private static func picture(_ gray: (_ x: Int, _ y: Int) -> Int) throws -> Picture {
        let picture = try Picture(width: 12, height: 12, isGray: true, dotsPerInch: 100)
        picture.draw { pixels, stride in
            for y in 0..<12 {
                for x in 0..<12 {
                    pixels.storeBytes(of: UInt8(gray(x, y)), toByteOffset: y * stride + x, as: UInt8.self)
                }
            }
        }
        return picture
    }

    private static func gray(_ picture: Picture, _ x: Int, _ y: Int) -> Int {
        var value: UInt32 = 0
        pixGetPixel(picture.handle, Int32(x), Int32(y), &value)
        return Int(value)
    }

    /// The grays that Pillow's `resize` with `LANCZOS` gives, away from the edges, which it treats in another way.
    @Test(
        arguments: [
            (2, [(8, 8, 128), (9, 12, 131), (13, 10, 119), (11, 15, 142), (15, 9, 124)]),
            (2.5, [(8, 8, 114), (9, 12, 127), (13, 10, 104), (11, 15, 132), (15, 9, 125)]),
        ] as [(Double, [(Int, Int, Int)])]
    ) func graysAreThoseOfPillow(_ factor: Double, _ expected: [(Int, Int, Int)]) throws {
        let small = try Self.picture { x, y in 100 + (x * x * 7 + y * y * 13 + x * y * 29 + (x * 37 % 11) * 19) % 56 }
        let large = try #require(small.enlarged(by: factor))
        #expect(large.columns == Int(12 * factor) && large.rows == Int(12 * factor))
        #expect(large.dotsPerInch == 100 * factor)
        // Pillow rounds between its two passes, and cuts what is beyond black and white.
        for (x, y, gray) in expected { #expect(abs(Self.gray(large, x, y) - gray) <= 1) }
    }

    @Test(arguments: [0, 77, 255]) func evenPaperStaysEven(_ gray: Int) throws {
        let large = try #require(try Self.picture { _, _ in gray }.enlarged(by: 3.3))
        #expect((0..<large.rows).allSatisfy { y in (0..<large.columns).allSatisfy { Self.gray(large, $0, y) == gray } })
    }

    @Test func oneTimeIsTheSame() throws {
        let small = try Self.picture { x, y in (x * 21 + y * 3) % 256 }
        let same = try #require(small.enlarged(by: 1))
        #expect((0..<12).allSatisfy { y in (0..<12).allSatisfy { Self.gray(same, $0, y) == Self.gray(small, $0, y) } })
    }
}
