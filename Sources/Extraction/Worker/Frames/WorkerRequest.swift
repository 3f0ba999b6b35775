/// What a worker is asked to do with the file whose bytes follow.
enum WorkerRequest: Sendable, Hashable, Codable {
    case extract(name: String, plan: ReadingPlan)
    case pageImage(page: Int, dotsPerInch: Int)
    /// So many frames with pages follow the file.
    case searchablePDF(pageCount: Int)
}
