import Foundation

/// A small scan: the word LEASE in black on white, 320 by 80 pixels at 144 dots an inch.
enum TestImage {
    static let png = [UInt8](Data(base64Encoded: base64) ?? Data())

    private static let base64 =
        "iVBORw0KGgoAAAANSUhEUgAAAUAAAABQAQAAAABASpEoAAAABGdBTUEAALGPC/xhBQAAAAJiS0dEAAHdihOkAAAACXBIWXMAABYl"
        + "AAAWJQFJUiTwAAAAB3RJTUUH6gsXBDgWJVdtBQAAAO1JREFUSMft07FtwzAQBdAzVKhyNEAscIIUQga4cVykcOm4oowU6eKVkkpT"
        + "JJCtNoEtpKEB4r4pDcBj6YIsVD18nv5JhMRDGWaYYYZ3Dj0LLfCOvrqQiUGxmGFb9nHorTyuUWD5dvqz0UQGA88w478yow1UGuFx"
        + "iMM5UZrwGFISd5ICDfwrKowqpCLAFj2xMiMVztvPUDjHE1GfnVhXDN/6y4y/jC9lRpngdKvWo2eYGV5T6hlgrNM2Y+euV+zUHsP2"
        + "Onyou/ZPP/VLh0O5P2430aupIgpw+nCraCI9EB3QTb9CFKadDDPMMMO7hjeOtxzhURrU1wAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAy"
        + "Ni0xMS0yM1QwNDo1NjoyMSswMDowMGm+GQMAAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjNUMDQ6NTY6MjErMDA6MDAY46G/"
        + "AAAAAElFTkSuQmCC"
}
