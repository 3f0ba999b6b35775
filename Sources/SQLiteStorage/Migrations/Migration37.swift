/// Lets the reading of a document be told as a part of the trace that handed it in, whichever process reads it.
enum Migration37 {
    static let sql = """
        ALTER TABLE jobs ADD COLUMN traceparent TEXT;
        """
}
