/// Embeddings by a hash of the model and the text they were made of.
enum Migration9 {
    static let sql = """
        CREATE TABLE embedding_cache (
            number INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            vector BLOB NOT NULL
        ) STRICT;
        """
}
