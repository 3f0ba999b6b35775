import Documents
import Extraction
import Testing

struct DocumentReaderTests {
    private let reader = Installed.reader()

    struct Refusal: CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let code: ExtractionErrorCode
    }

    static let refusals = [
        Refusal(testDescription: "empty", bytes: [], code: .emptyFile),
        Refusal(testDescription: "binary", bytes: Array(0...255) + Array(0...255), code: .unsupportedType),
        Refusal(testDescription: "broken GIF", bytes: Array("GIF89a....".utf8), code: .damaged),
        Refusal(
            testDescription: "HEIC",
            bytes: [0, 0, 0, 24] + Array("ftypheic".utf8) + Array(repeating: 0, count: 16),
            code: .unsupportedType
        ),
        Refusal(testDescription: "winmail.dat", bytes: [0x78, 0x9F, 0x3E, 0x22, 1, 0], code: .unsupportedType),
        Refusal(testDescription: "broken PDF", bytes: Array("%PDF-1.7\nnothing more".utf8), code: .damaged),
        Refusal(
            testDescription: "broken PNG",
            bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            code: .damaged
        ),
        Refusal(testDescription: "broken TIFF", bytes: [0x49, 0x49, 0x2A, 0x00, 0xFF], code: .damaged),
        Refusal(testDescription: "broken ZIP", bytes: [0x50, 0x4B, 0x03, 0x04, 0x00], code: .damaged),
    ]

    @Test(arguments: refusals)
    func badInputIsRefusedWithACode(_ refusal: Refusal) {
        #expect { try reader.read(refusal.bytes, name: "file.pdf") } throws: { error in
            (error as? ExtractionError)?.code == refusal.code
        }
    }

    @Test func theTypeIsFoundFromTheContentWhateverTheName() throws {
        let pdf = try reader.read(SamplePDF(lines: ["Lease"]).bytes(), name: "notes.txt")
        #expect(pdf.document.fileType == .pdf)
        let text = try reader.read(Array("Lease".utf8), name: "scan.tiff")
        #expect(text.document.fileType == .text)
    }

    @Test func theIdentityIsTheSHA256OfTheBytes() throws {
        // FIPS 180-4, example "abc".
        let document = try reader.read(Array("abc".utf8), name: "abc").document
        #expect(document.id.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(document.byteCount == 3)
    }

    @Test(arguments: [
        ("/in/box/Lease.txt", "Lease.txt"), ("two\nlines.txt", "two lines.txt"), ("..", "unnamed"), ("", "unnamed"),
        ("bad\u{FFFD}name\u{202E}.txt", "bad\u{FFFD}name .txt"),
    ])
    func namesAreCleanedForDisplay(name: String, shown: String) throws {
        #expect(try reader.read(Array("abc".utf8), name: name).document.name == shown)
    }

    @Test func filesAboveTheLimitAreRefused() {
        var limits = ExtractionLimits()
        limits.maximumBytes = 2
        #expect(throws: ExtractionError(.tooLarge, "The file has 3 bytes; at most 2 are read. Split it.")) {
            try Installed.reader(limits: limits).read(Array("abc".utf8), name: "abc")
        }
    }

    @Test func aMissingLibraryIsNamed() {
        let reader = DocumentReader(limits: ExtractionLimits(), libraries: NativeLibraries(pdfium: "/nowhere.so"))
        let result = Result { try reader.read(SamplePDF(lines: ["x"]).bytes(), name: "x") }
        // Once any test has loaded the library, it is there for the whole process.
        if case .failure(let error) = result {
            #expect((error as? ExtractionError)?.code == .libraryMissing)
        } else {
            #expect((try? result.get().document.text) == "x")
        }
    }

    @Test func pagesOfFlowingTextHaveNoImages() {
        #expect { try reader.pageImage(Array("abc".utf8), page: 1, dotsPerInch: 72) } throws: { error in
            (error as? ExtractionError)?.code == .unsupportedType
        }
    }

    @Test func pageImagesHaveTheResolutionAskedFor() throws {
        let png = try reader.pageImage(SamplePDF(lines: ["Lease"]).bytes(), page: 1, dotsPerInch: 36)
        // PNG, 11.2.2: width and height follow the signature and the chunk's head.
        #expect(Array(png[16..<24]) == [0, 0, 1, 50, 0, 0, 1, 140])
        #expect { try reader.pageImage(SamplePDF(lines: ["Lease"]).bytes(), page: 2, dotsPerInch: 36) } throws: {
            ($0 as? ExtractionError)?.code == .noPages
        }
    }
}
