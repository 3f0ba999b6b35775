import Extraction
import Foundation
import Testing

@Suite(.timeLimit(.minutes(30)))
struct FileFinderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func names(at paths: [String]) -> [String] {
        FileFinder().files(at: paths).map { String($0.displayPath.dropFirst(folder.path.count + 1)) }
    }

    private func error(of file: FoundFile) -> ExtractionError? {
        do {
            _ = try file.read(maximumBytes: 100)
            return nil
        } catch {
            return error
        }
    }

    @Test func walksFoldersInTheOrderOfBytes() throws {
        for name in ["b.txt", "a/z.txt", "a/B.txt", "a/a.txt", "Z.txt"] { try folder.write([1], to: name) }
        #expect(names(at: [folder.path]) == ["Z.txt", "a/B.txt", "a/a.txt", "a/z.txt", "b.txt"])
    }

    @Test func keepsTheOrderOfTheArguments() throws {
        let second = try folder.write([1], to: "2")
        let first = try folder.write([1], to: "1")
        #expect(names(at: [second, first, second]) == ["2", "1", "2"])
    }

    @Test func passesOverHiddenFilesUnlessNamed() throws {
        let hidden = try folder.write([1], to: ".hidden/a.txt")
        try folder.write([1], to: ".DS_Store")
        try folder.write([1], to: "lease.txt")
        #expect(names(at: [folder.path]) == ["lease.txt"])
        #expect(names(at: [hidden]) == [".hidden/a.txt"])
        #expect(names(at: [folder.path + "/.hidden"]) == [".hidden/a.txt"])
    }

    @Test func readsTheBytes() throws {
        let path = try folder.write([1, 2, 3], to: "lease.txt")
        let file = try #require(FileFinder().files(at: [path]).first)
        #expect(file.name == "lease.txt")
        #expect(try file.read(maximumBytes: 3) == [1, 2, 3])
    }

    @Test func readsFilesThatSayTheyAreEmpty() throws {
        // Files in /proc have size 0 and content all the same.
        let file = try #require(FileFinder().files(at: ["/proc/self/status"]).first)
        #expect(try file.read(maximumBytes: 1 << 20).isEmpty == false)
    }

    @Test func refusesLargeFiles() throws {
        let path = try folder.write(repeatElement(7, count: 101), to: "large.txt")
        let file = try #require(FileFinder().files(at: [path]).first)
        #expect(
            error(of: file)
                == ExtractionError(
                    .tooLarge,
                    "The file has more than 100 bytes. Split it, or raise 'extraction.max_file_mb'."
                )
        )
    }

    @Test func refusesEndlessFiles() throws {
        // Says it has no bytes and never ends; a size read beforehand would not help.
        let file = try #require(FileFinder().files(at: ["/proc/self/pagemap"]).first)
        #expect(error(of: file)?.code == .tooLarge)
    }

    @Test func missingFileIsAnOutcome() throws {
        let file = try #require(FileFinder().files(at: [folder.path + "/nothing.pdf"]).first)
        #expect(
            error(of: file)
                == ExtractionError(.notFound, "There is no such file or folder. Check the spelling.")
        )
    }

    @Test func deviceIsNoFile() throws {
        let file = try #require(FileFinder().files(at: ["/dev/zero"]).first)
        #expect(error(of: file)?.code == .notAFile)
    }

    @Test func pipeIsNoFileAndHoldsNobodyUp() throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        try folder.write([1], to: "real.txt")
        let files = FileFinder().files(at: [folder.path])
        #expect(files.map { error(of: $0)?.code } == [.notAFile, nil])
    }

    @Test func fileThatBecomesAPipeHoldsNobodyUp() throws {
        let path = try folder.write([1], to: "lease.txt")
        let file = try #require(FileFinder().files(at: [path]).first)
        try FileManager.default.removeItem(atPath: path)
        #expect(mkfifo(path, 0o600) == 0)
        #expect(error(of: file)?.code == .notAFile)
    }

    @Test func fileThatVanishesIsMissing() throws {
        let path = try folder.write([1], to: "lease.txt")
        let file = try #require(FileFinder().files(at: [path]).first)
        try FileManager.default.removeItem(atPath: path)
        #expect(error(of: file)?.code == .notFound)
    }

    @Test func followsLinks() throws {
        try folder.write([1], to: "real/lease.txt")
        try folder.link("link.txt", to: "real/lease.txt")
        try folder.link("more", to: "real")
        #expect(names(at: [folder.path]) == ["link.txt", "more/lease.txt", "real/lease.txt"])
    }

    @Test func folderThatContainsItselfIsEnteredOnce() throws {
        try folder.write([1], to: "a/lease.txt")
        try folder.link("a/again", to: "..")
        let files = FileFinder().files(at: [folder.path])
        #expect(names(at: [folder.path]) == ["a/again", "a/lease.txt"])
        #expect(
            error(of: files[0])
                == ExtractionError(
                    .folderLoop,
                    "The folder contains itself by way of a link and is not entered again. Remove the link."
                )
        )
        #expect(error(of: files[1]) == nil)
    }

    @Test func linkToItselfIsALoop() throws {
        try folder.link("self", to: "self")
        let files = FileFinder().files(at: [folder.path])
        #expect(files.map { error(of: $0)?.code } == [.folderLoop])
    }

    @Test func danglingLinkIsMissing() throws {
        try folder.link("gone", to: "nowhere")
        let files = FileFinder().files(at: [folder.path])
        #expect(files.map { error(of: $0)?.code } == [.notFound])
    }

    @Test func namesThatAreNoUnicodeAreReadAndShownWithEscapes() throws {
        try #require(folder.write([1], toRawName: [0x61, 0xFF, 0xC3, 0x28]))
        try #require(folder.write([2], toRawName: Array("two\nlines\t\u{1B}[31m.txt".utf8)))
        try #require(folder.write([3], toRawName: Array("Pachtvertrag für Škoda.pdf".utf8)))
        let files = FileFinder().files(at: [folder.path])
        #expect(
            files.map(\.name) == [
                "Pachtvertrag für Škoda.pdf", "a\\xFF\\xC3(", "two\\nlines\\t\\u{1B}[31m.txt",
            ]
        )
        #expect(try files.map { try $0.read(maximumBytes: 1) } == [[3], [1], [2]])
    }
}
