/// The lists that a Word document defines (ECMA-376, part 1, 17.9).
final class NumberingParts: XMLEvents {
    struct List {
        var levels: [Int: NumberingLevel] = [:]
        /// The numbering style that has the levels in this list's place.
        var styleLink: String?
    }

    /// A use of a list, with what it changes.
    struct Instance {
        var list = ""
        var levels: [Int: NumberingLevel] = [:]
        var starts: [Int: Int] = [:]
    }

    private(set) var lists: [String: List] = [:]
    private(set) var instances: [String: Instance] = [:]
    private var listID: String?
    private var instanceID: String?
    private var overridden: Int?
    private var level: (index: Int, value: NumberingLevel)?

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "abstractNum": listID = tag["abstractNumId"]
        case "num": instanceID = tag["numId"]
        case "lvlOverride": overridden = tag.integer("ilvl")
        case "lvl": level = tag.integer("ilvl").map { ($0, NumberingLevel()) }
        case "numStyleLink": if let listID { lists[listID, default: List()].styleLink = tag["val"] }
        case "abstractNumId": if let instanceID { instances[instanceID, default: Instance()].list = tag["val"] ?? "" }
        case "startOverride":
            if let instanceID, let overridden {
                instances[instanceID, default: Instance()].starts[overridden] = tag.integer("val")
            }
        default: addToLevel(tag)
        }
    }

    private func addToLevel(_ tag: XMLTag) {
        switch tag.name {
        case "start": level?.value.begin(at: tag.integer("val") ?? 1)
        case "numFmt": level?.value.format = tag["val"] ?? "decimal"
        case "lvlText": level?.value.text = tag["val"] ?? ""
        case "lvlRestart": level?.value.restart = tag.integer("val")
        case "isLgl": level?.value.isLegal = tag.isOn("val", missing: true)
        case "pStyle": level?.value.style = tag["val"]
        case "suff": level?.value.isFollowedByNothing = tag["val"] == "nothing"
        default: break
        }
    }

    func end(_ name: String, namespace: String) {
        switch name {
        case "abstractNum": listID = nil
        case "num": instanceID = nil
        case "lvlOverride": overridden = nil
        case "lvl":
            if let level, let instanceID {
                instances[instanceID, default: Instance()].levels[level.index] = level.value
            } else if let level, let listID {
                lists[listID, default: List()].levels[level.index] = level.value
            }
            level = nil
        default: break
        }
    }

    func text(_ text: String) {}
}
