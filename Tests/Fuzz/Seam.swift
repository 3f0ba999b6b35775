import Documents
import Foundation
import Serving

@testable import Extraction
@testable import Facts

/// A place where bytes of strangers are taken apart by our own code.
enum Seam: String, CaseIterable {
    /// What a worker that has been taken over sends to the pool.
    case frames
    /// A page as it comes from a worker.
    case page
    /// Whole files of any kind, through the reader of all.
    case file
    /// The main part of a Word document, and a sheet of a workbook, without the archive around them.
    case word, sheet
    case rtf, outlook, html, mail, text, sniff, date, facts
    /// A request of the inference protocol; its first two bytes say how much of the rest is JSON.
    case inference

    /// Lets the seam read; that it may refuse is well, that it traps is not.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .frames: FramesSeam.read(bytes)
        case .page: _ = ReadPageCoding.page(of: bytes)
        case .file: _ = try? Self.reader.read(bytes, name: "fuzz")
        case .word:
            _ = StoredArchive.word(bytes).map { try? WordReader(limits: Self.limits, revisions: .marked).read($0) }
        case .sheet: _ = StoredArchive.workbook(bytes).map { try? WorkbookReader(limits: Self.limits).read($0) }
        case .rtf: _ = RTFReader(revisions: .marked).read(bytes)
        case .outlook: _ = try? OutlookReader(limits: Self.limits).read(bytes)
        case .html: _ = try? HTMLReader().read(bytes)
        case .mail: _ = try? MailReader(limits: ExtractionLimits()).read(bytes)
        case .text: _ = try? PlainTextReader().read(bytes)
        case .sniff:
            guard !bytes.isEmpty else { return }
            _ = FileSniffer.type(of: bytes)
            _ = TextDecoder.text(of: bytes)
        case .date: _ = PDFDate.iso8601(String(decoding: bytes, as: UTF8.self))
        case .facts: FactsSeam.read(bytes)
        case .inference:
            guard bytes.count >= 2 else { return }
            let length = Int(bytes[0]) | Int(bytes[1]) << 8
            _ = try? InferenceRequest(Array(bytes.dropFirst(2)), headerLength: length == 0 ? nil : length)
        }
    }

    /// Limits that make a single input cheap.
    static let limits = {
        var limits = ExtractionLimits()
        limits.maximumPixels = 250_000
        limits.maximumPages = 20
        limits.maximumInflatedBytes = 8 << 20
        return limits
    }()

    private static let reader = DocumentReader(
        limits: limits,
        libraries: NativeLibraries(pdfium: ProcessInfo.processInfo.environment["FUZZ_PDFIUM"] ?? "libpdfium.so")
    )
}
