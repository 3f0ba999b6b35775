/// The list of sheets of a workbook (ECMA-376, part 1, 18.2).
final class SheetList: XMLEvents {
    struct Sheet {
        var name: String
        /// The name of the link that leads to it.
        var linkID: String
        var isHidden: Bool
    }

    /// In the order of the tabs.
    private(set) var sheets: [Sheet] = []
    private(set) var epoch = SerialDate.Epoch.year1900

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "workbookPr": if tag.isOn("date1904") { epoch = .year1904 }
        case "sheet":
            let isHidden = tag["state"].map { $0 != "visible" } ?? false
            sheets.append(Sheet(name: tag["name"] ?? "", linkID: tag.prefixed("id") ?? "", isHidden: isHidden))
        default: break
        }
    }

    func end(_ name: String, namespace: String) {}
    func text(_ text: String) {}
}
