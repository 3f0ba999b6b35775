import COCR
import Documents
import Extraction
import Testing

struct MorePicturesTests {
    @Test func faxesOfSeveralPagesAreRead() throws {
        let picture = try SamplePicture()
        let document = try Installed.reader().read(try picture.fax(pages: 2), name: "fax.tif").document
        #expect(document.fileType == .tiff && document.pages.count == 2)
        #expect(document.pages.allSatisfy { $0.text.contains("Northwind Coffee Roasters") })
    }

    @Test(arguments: [(IFF_GIF, FileType.gif), (IFF_BMP, .bmp), (IFF_WEBP, .webp)])
    func otherPicturesAreRead(format: Int, type: FileType) throws {
        let picture = try SamplePicture()
        let document = try Installed.reader().read(try picture.file(format: Int32(format)), name: "scan").document
        #expect(document.fileType == type)
        #expect(document.text.contains("Northwind Coffee Roasters"))
    }

    @Test func picturesOfAGIFAreCountedBeforeTheyUnpack() throws {
        let size: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
        let frame: [UInt8] = [0x2C, 0, 0, 0, 0] + size + [0, 2, 1, 0x44, 0]
        let bytes = Array("GIF89a".utf8) + size + [0, 0, 0, 0x21, 0xF9, 4, 0, 0, 0, 0, 0] + frame + frame + [0x3B]
        #expect { try Installed.reader().read(bytes, name: "bomb.gif") } throws: { error in
            (error as? ExtractionError)?.code == .imageTooLarge
        }
    }

    @Test func textsThatBeginLikeABitmapAreTexts() throws {
        let text = Array("BMW of Harbor Street, a tenant at will, pays rent monthly.".utf8)
        #expect(try Installed.reader().read(text, name: "a.txt").document.fileType == .text)
    }
}
