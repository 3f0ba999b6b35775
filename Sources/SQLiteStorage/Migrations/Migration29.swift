/// Orders and values of documents, along which answers are listed and counted without their rows.
enum Migration29 {
    static let sql = """
        -- Of ready documents only, and named where they are used: an index that began with the state would be taken where
        -- others serve better. With what tells whether a document's silence proves something.
        CREATE INDEX documents_in_order_of_name ON documents (name, number, text_confidence, word_count)
            WHERE status = 'ready';
        CREATE INDEX documents_in_order_of_date ON documents (date DESC, name, number) WHERE status = 'ready';
        CREATE INDEX documents_by_type ON documents (file_type, number);
        CREATE INDEX key_facts_by_value ON key_facts (field, state, value);
        """
}
