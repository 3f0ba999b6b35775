import Extraction
import Testing

struct CompoundFileTests {
    @Test(arguments: [
        ("EncryptedPackage", ExtractionErrorCode.encrypted, "The document asks for a password."),
        (
            "WordDocument", .unsupportedType,
            "The content is an old Word document (.doc), which cannot be read. Save it as DOCX"
        ),
        (
            "Workbook", .unsupportedType,
            "The content is an old Excel workbook (.xls), which cannot be read. Save it as XLSX"
        ),
        ("PowerPoint Document", .unsupportedType, "The content is an old PowerPoint presentation (.ppt)"),
        ("Other", .unsupportedType, "The content is an old Office file"),
    ])
    func kindsAreToldApart(stream: String, code: ExtractionErrorCode, message: String) {
        let bytes = SampleCompound.bytes([.stream(stream, [1]), .stream("Big", [UInt8](repeating: 1, count: 5_000))])
        #expect {
            try Installed.reader().read(bytes, name: "lease.doc")
        } throws: { error in
            let error = error as? ExtractionError
            return error?.code == code && error?.message.hasPrefix(message) == true
        }
    }

    @Test func damagedFilesAreRefusedWithACode() {
        var message = SampleMessage()
        message.texts = [0x1000: String(repeating: "Rent is due. ", count: 400), 0x37: "Rent"]
        let whole = message.bytes()
        // Numbers of the header, the directory and the table are bent to lead nowhere, in circles, or far away.
        let places =
            Array(stride(from: 24, to: 84, by: 4)) + Array(stride(from: whole.count - 2_500, to: whole.count, by: 52))
        for offset in places where offset + 4 <= whole.count {
            for value in [UInt32(0), 1, 0x7FFF_FFFF, 0xFFFF_FFFF] {
                var bytes = whole
                bytes.replaceSubrange(offset..<offset + 4, with: SampleCompound.little(value))
                do {
                    let document = try Installed.reader().read(bytes, name: "a.msg").document
                    #expect(Invariants.violation(in: document) == nil)
                } catch {
                    #expect(error is ExtractionError)
                }
            }
        }
        for count in stride(from: 8, to: whole.count, by: 1_100) {
            #expect((try? Installed.reader().read(Array(whole.prefix(count)), name: "a.msg")) == nil || count > 512)
        }
    }

    @Test func chainsInCirclesEnd() throws {
        var message = SampleMessage()
        message.texts = [0x1000: String(repeating: "Rent is due. ", count: 4_000)]
        var bytes = message.bytes()
        // The table is the last sector: each entry leads to itself.
        for index in 0..<128 {
            let offset = bytes.count - 512 + 4 * index
            bytes.replaceSubrange(offset..<offset + 4, with: SampleCompound.little(UInt32(index)))
        }
        _ = try? Installed.reader().read(bytes, name: "a.msg")
    }
}
