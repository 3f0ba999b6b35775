import Documents
import Foundation

/// How a passage's boxes are kept: their number, then four lengths each in thousandths of a point, as in `PageCodec`.
enum BoxesCodec {
    static func data(of boxes: [BoundingBox]) -> Data {
        var writer = ByteWriter()
        writer.unsigned(boxes.count)
        for box in boxes {
            for length in [box.x, box.y, box.width, box.height] { writer.scaled(length, by: PageCodec.pointScale) }
        }
        return Data(writer.bytes)
    }

    /// The boxes that those bytes hold.
    ///
    /// - Throws: `Failure` with code `storage_corrupt`.
    static func boxes(from data: Data) throws(Failure) -> [BoundingBox] {
        var reader = ByteReader(data)
        var boxes: [BoundingBox] = []
        for _ in 0..<(try reader.unsigned()) {
            let x = try reader.scaled(by: PageCodec.pointScale)
            let y = try reader.scaled(by: PageCodec.pointScale)
            let width = try reader.scaled(by: PageCodec.pointScale)
            let height = try reader.scaled(by: PageCodec.pointScale)
            boxes.append(BoundingBox(x: x, y: y, width: width, height: height))
        }
        return boxes
    }
}
