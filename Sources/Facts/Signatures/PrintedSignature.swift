import Documents

/// Joins what a signing program printed with the place that it signed.
///
/// `DocuSigned by:` stands over, under or beside `By: ________`; both are one signature, and the place's block is its block.
/// Programs draw the name as if with a pen, so ink on the line is the program's own.
enum PrintedSignature {
    typealias Found = (match: SignatureMatch, block: SignatureBlock)

    /// The lines between the two at most.
    private static let reach = 3

    /// The signatures in their order, without the places that were joined.
    static func joined(_ found: [Found]) -> [Found] {
        var found = found
        var index = 0
        while index < found.count {
            guard found[index].match.isPrinted, let place = place(of: index, in: found) else {
                index += 1
                continue
            }
            found[index].block.complete(from: found[place].block)
            found.remove(at: place)
            index = max(index, place)
        }
        return found
    }

    /// The place behind the signature or else before it, when it is not another's.
    private static func place(of index: Int, in found: [Found]) -> Int? {
        let own = found[index].match.segment
        let near = found.indices.filter { other in
            let match = found[other].match
            return (match.kind == .line || match.kind == .drawn) && match.segment.column == own.column
                && abs(match.segment.line - own.line) <= reach && isSame(found[index].block, found[other].block)
        }
        return near.first { $0 > index } ?? near.last { $0 < index }
    }

    private static func isSame(_ first: SignatureBlock, _ second: SignatureBlock) -> Bool {
        (first.role == nil || second.role == nil || first.role == second.role)
            && (first.party == nil || second.party == nil || first.party == second.party)
    }
}
