/// Bytes between pool and worker that make no sense; the other side is then not to be trusted any more.
enum FrameError: Error, Hashable, Sendable {
    case unknownKind(UInt8)
    case size(Int, maximum: Int)
    /// The stream ended inside a frame, or where a frame had to come.
    case ended
    /// A frame at a place where it has no meaning.
    case unexpected(Frame.Kind)
    /// The bytes of a frame of that kind cannot be decoded.
    case malformed(Frame.Kind)
    /// More of something than the limits allow.
    case excess(String)
    /// Reading or writing failed with that system error.
    case system(Int32)
}
