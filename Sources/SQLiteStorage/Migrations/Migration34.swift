/// Documents of the same words are told by one number.
enum Migration34 {
    static let sql = """
        -- What all runs of words of the document come to; null for documents of an earlier release, which are compared run by
        -- run.
        ALTER TABLE document_sketches ADD COLUMN content INTEGER;
        CREATE INDEX document_sketches_by_content ON document_sketches (content, sequence);
        """
}
