/// What stands around a place to sign: for whom, by whom, when.
struct SignatureBlock {
    var name: String?
    var title: String?
    var date: String?
    var role: String?
    var party: String?
}
