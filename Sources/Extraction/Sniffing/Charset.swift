import CGMime
import Foundation

/// Turns bytes in a named character set into text, by GLib's iconv.
enum Charset {
    /// The share of bytes that may stand for nothing before the statement is taken to be wrong.
    private static let maximumFaultShare = 0.01
    /// What browsers take these names for (WHATWG Encoding, section 4.2), where iconv would take them at their word.
    private static let meant = [
        "ascii": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "iso-8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252",
        "iso8859-1": "WINDOWS-1252", "cp1252": "WINDOWS-1252", "windows-1252": "WINDOWS-1252",
        "iso-8859-9": "WINDOWS-1254", "latin5": "WINDOWS-1254", "iso-8859-11": "CP874", "tis-620": "CP874",
        "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "shift_jis": "CP932", "shift-jis": "CP932",
        "sjis": "CP932", "x-sjis": "CP932", "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "big5": "BIG5-HKSCS",
        "x-mac-roman": "MACINTOSH", "macintosh": "MACINTOSH", "utf8": "UTF-8", "unicode-1-1-utf-8": "UTF-8",
        "x-user-defined": "WINDOWS-1252",
    ]

    /// The text; nil where the set is not known or the bytes are evidently in another.
    static func decode(_ bytes: [UInt8], as label: String) -> String? {
        guard let name = name(of: label) else { return nil }
        if name == "WINDOWS-1252" { return Windows1252.decode(bytes) }
        guard let converter = g_iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { g_iconv_close(converter) }
        return convert(bytes, with: converter)
    }

    /// The name by which iconv knows the set; nil for what is no name, and for UTF-7, which nobody means.
    private static func name(of label: String) -> String? {
        let name = label.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let isName =
            (2...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || "0123456789-_:.".utf8.contains(byte)
            }
        guard isName, !name.hasPrefix("utf-7") else { return nil }
        return meant[name] ?? name.uppercased()
    }

    private static func convert(_ bytes: [UInt8], with converter: GIConv) -> String? {
        var source = bytes.map(CChar.init(bitPattern:))
        var output = [CChar](repeating: 0, count: 1 << 16)
        var text: [UInt8] = []
        var faults = 0
        source.withUnsafeMutableBufferPointer { source in
            var input = source.baseAddress
            var inputLeft = gsize(source.count)
            while inputLeft > 0 {
                let (status, error) = output.withUnsafeMutableBufferPointer { buffer in
                    var next = buffer.baseAddress
                    var left = gsize(buffer.count)
                    let status = g_iconv(converter, &input, &inputLeft, &next, &left)
                    let error = errno
                    text.append(contentsOf: buffer.prefix(buffer.count - Int(left)).map(UInt8.init(bitPattern:)))
                    return (status, error)
                }
                guard status == gsize.max, error != E2BIG else { continue }
                // A byte that stands for nothing is left out, as is a character that the end cuts in two.
                faults += 1
                input = input.map { $0 + 1 }
                inputLeft -= 1
            }
        }
        let isRight = Double(faults) <= max(maximumFaultShare * Double(bytes.count), 1)
        return isRight ? String(decoding: text, as: UTF8.self) : nil
    }
}
